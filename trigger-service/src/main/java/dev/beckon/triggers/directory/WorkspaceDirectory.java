package dev.beckon.triggers.directory;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.kafka.CompactedView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** What is known of workspaces. */
@ApplicationScoped
public class WorkspaceDirectory {

    private final CompactedView<AccessRecord> access;

    WorkspaceDirectory(CompactedView<AccessRecord> access) {
        this.access = access;
    }

    /** The workspace as it was published; empty when it is not known by now. */
    public Optional<AccessRecord.Workspace> find(WorkspaceId workspace) {
        return access.get(AccessRecord.Workspace.keyOf(workspace))
                .filter(AccessRecord.Workspace.class::isInstance)
                .map(AccessRecord.Workspace.class::cast);
    }

    /** ISO 3166 alpha-2 of where phone numbers without a country code are read as of; null when not set. */
    public String country(WorkspaceId workspace) {
        return find(workspace)
                .map(AccessRecord.Workspace::country)
                .filter(country -> !country.isBlank())
                .orElse(null);
    }

    /** Where the workspace's days begin and end; UTC when not set, or not known to this platform. */
    public ZoneId zone(WorkspaceId workspace) {
        return find(workspace)
                .map(AccessRecord.Workspace::timeZone)
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
