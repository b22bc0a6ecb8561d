package dev.beckon.triggers.directory;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.kafka.CompactedView;
import jakarta.enterprise.context.ApplicationScoped;

/** What is known of workspaces. */
@ApplicationScoped
public class WorkspaceDirectory {

    private final CompactedView<AccessRecord> access;

    WorkspaceDirectory(CompactedView<AccessRecord> access) {
        this.access = access;
    }

    /** ISO 3166 alpha-2 of where phone numbers without a country code are read as of; null when not set. */
    public String country(WorkspaceId workspace) {
        return access.get(AccessRecord.Workspace.keyOf(workspace))
                .map(record -> switch (record) {
                    case AccessRecord.Workspace found -> found.country();
                    case AccessRecord.ApiKey key -> null;
                })
                .filter(country -> !country.isBlank())
                .orElse(null);
    }
}
