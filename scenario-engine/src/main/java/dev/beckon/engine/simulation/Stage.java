package dev.beckon.engine.simulation;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.engine.validation.DefinitionProblem;
import java.time.Instant;
import java.util.List;

/**
 * On what a simulation is played.
 *
 * @param version 0 for a definition that is not saved
 * @param warnings of the definition
 * @param workspace null when nothing is known of it
 * @param publicUrl where tracked links begin, without a slash at its end
 * @param facts what is true of the contact, where the script tells nothing; null for one who is only described
 * @param now when it starts
 */
public record Stage(
        int version,
        Plan plan,
        List<DefinitionProblem> warnings,
        AccessRecord.Workspace workspace,
        String publicUrl,
        ContactProfile contact,
        FactSource facts,
        Instant now) {}
