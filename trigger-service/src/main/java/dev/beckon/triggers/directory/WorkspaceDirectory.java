package dev.beckon.triggers.directory;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.kafka.CompactedView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What is known of workspaces. One that was made only just before it is asked for is waited for: whoever let a caller of
 * it in has read of it. Blocks for that; not for the thread that reads {@code beckon.access}.
 */
@ApplicationScoped
public class WorkspaceDirectory {

    private final CompactedView<AccessRecord> access;
    private final Clock clock;

    WorkspaceDirectory(CompactedView<AccessRecord> access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /**
     * The workspace as it was published; empty when nothing was published of it by now.
     *
     * @throws IllegalStateException when interrupted
     */
    public Optional<AccessRecord.Workspace> find(WorkspaceId workspace) {
        return new FreshSearch(access, clock, clock.instant()).find(() -> known(workspace), Optional::isPresent, false);
    }

    private Optional<AccessRecord.Workspace> known(WorkspaceId workspace) {
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
