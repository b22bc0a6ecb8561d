package dev.beckon.triggers.directory;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.kafka.CompactedView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

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

    /** Where the workspace's days begin and end; UTC when not set, or not known to this platform. */
    public ZoneId zone(WorkspaceId workspace) {
        return access.get(AccessRecord.Workspace.keyOf(workspace))
                .map(record -> switch (record) {
                    case AccessRecord.Workspace found -> found.timeZone();
                    case AccessRecord.ApiKey key -> null;
                })
                .map(WorkspaceDirectory::zone)
                .orElse(ZoneOffset.UTC);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
