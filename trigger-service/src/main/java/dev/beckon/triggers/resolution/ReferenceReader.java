package dev.beckon.triggers.resolution;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.engine.phone.PhoneNumbers;
import dev.beckon.triggers.directory.WorkspaceDirectory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the references of one batch, as the callers wrote them, into lookups, or says why that cannot be. */
final class ReferenceReader {

    private final WorkspaceDirectory workspaces;
    /** Asked once each: for one that nobody knows, each question waits until that is certain. */
    private final Map<WorkspaceId, Optional<String>> countries = new HashMap<>();

    ReferenceReader(WorkspaceDirectory workspaces) {
        this.workspaces = workspaces;
    }

    /** Either what to look up, or why not. */
    sealed interface Reading {

        record Usable(Lookup lookup) implements Reading {}

        record Unusable(Resolution.Cause cause) implements Reading {}
    }

    Reading read(int index, WorkspaceId workspace, ContactRef reference) {
        if (reference == null || reference.fieldCount() != 1) {
            return new Reading.Unusable(Resolution.Cause.INVALID_CONTACT_REFERENCE);
        }
        if (reference.phone() != null) {
            Optional<String> number = PhoneNumbers.e164(reference.phone(), country(workspace));
            return number.<Reading>map(e164 -> usable(index, workspace, Lookup.Name.PHONE, e164))
                    .orElseGet(() -> new Reading.Unusable(Resolution.Cause.INVALID_PHONE_NUMBER));
        }
        if (reference.id() != null) {
            return usable(index, workspace, Lookup.Name.ID, reference.id().toString());
        }
        if (reference.email() != null) {
            return usable(index, workspace, Lookup.Name.EMAIL, lower(reference.email()));
        }
        return reference.username() != null
                ? usable(index, workspace, Lookup.Name.USERNAME, lower(reference.username()))
                : usable(
                        index,
                        workspace,
                        Lookup.Name.EXTERNAL_ID,
                        reference.externalId().strip());
    }

    private String country(WorkspaceId workspace) {
        return countries
                .computeIfAbsent(workspace, asked -> Optional.ofNullable(workspaces.country(asked)))
                .orElse(null);
    }

    private static Reading usable(int index, WorkspaceId workspace, Lookup.Name name, String value) {
        return value.isEmpty()
                ? new Reading.Unusable(Resolution.Cause.INVALID_CONTACT_REFERENCE)
                : new Reading.Usable(new Lookup(index, workspace, name, value));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
