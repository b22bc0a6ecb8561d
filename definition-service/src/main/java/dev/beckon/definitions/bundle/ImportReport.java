package dev.beckon.definitions.bundle;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.beckon.engine.validation.DefinitionProblem;
import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param importable false when {@code missing} or {@code problems} say why not
 * @param things each of the bundle
 * @param missing what is referred to, but neither in the bundle nor to be known in this workspace
 * @param problems what is wrong with the scenarios, with pointers into the bundle
 * @param warnings what is doubtful in the scenarios, or not set up in this workspace; null when there are none
 * @param unchecked what has to be there for the scenarios, but cannot be looked up; null when there is nothing
 */
record ImportReport(
        boolean dryRun,
        boolean importable,
        List<Thing> things,
        List<Missing> missing,
        List<DefinitionProblem> problems,
        List<DefinitionProblem> warnings,
        List<DefinitionProblem> unchecked) {

    /**
     * One thing of the bundle.
     *
     * @param ref in the bundle
     * @param id in this workspace; null when it is only to be created
     */
    record Thing(String kind, long ref, Long id, String title, Outcome outcome) {}

    /** What becomes of a thing. */
    enum Outcome {
        @JsonProperty("created")
        CREATED,
        /** There is one like it. */
        @JsonProperty("reused")
        REUSED
    }

    /** @param pointer where the bundle names it */
    record Missing(String kind, long ref, String pointer) {}
}
