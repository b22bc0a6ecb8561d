package dev.beckon.engine.interpreter;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.contact.ContactProfile;
import java.time.Instant;

/**
 * What the interpreter may look at besides plan and state. There is no clock and no randomness inside the engine: all
 * that varies comes in here.
 *
 * @param now the instant this sprint happens at
 * @param contact the newest known profile
 * @param workspace null when nothing is known of it yet
 * @param memory what the host remembers of the contact
 * @param publicUrl where tracked links begin, without a slash at its end, such as {@code https://go.example.com}
 * @param linkKey a secret that goes into the addresses of tracked links, so that nobody guesses them; empty for none
 */
public record Environment(
        Instant now,
        ContactProfile contact,
        AccessRecord.Workspace workspace,
        ContactMemory memory,
        String publicUrl,
        String linkKey) {

    public Environment(
            Instant now,
            ContactProfile contact,
            AccessRecord.Workspace workspace,
            ContactMemory memory,
            String publicUrl) {
        this(now, contact, workspace, memory, publicUrl, "");
    }

    public Environment(Instant now, ContactProfile contact, AccessRecord.Workspace workspace) {
        this(now, contact, workspace, ContactMemory.EMPTY, "");
    }
}
