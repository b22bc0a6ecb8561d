package dev.beckon.definitions.access;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.access.Permission;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.publishing.Publication;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Changes workspaces and keys, each with its record for Kafka in one transaction. */
@ApplicationScoped
class AccessChanges {

    private static final String DEFAULT_COUNTRY = "GB";
    private static final String DEFAULT_ZONE = "UTC";

    private final WorkspaceRows workspaces;
    private final ApiKeyRows keys;
    private final Publication publication;
    private final Clock clock;

    AccessChanges(WorkspaceRows workspaces, ApiKeyRows keys, Publication publication, Clock clock) {
        this.workspaces = workspaces;
        this.keys = keys;
        this.publication = publication;
        this.clock = clock;
    }

    /** Makes a workspace; 409 when the id is taken. */
    @Transactional
    WorkspaceRow createWorkspace(WorkspaceRequest request) {
        if (workspaces.findByIdOptional(request.id()).isPresent()) {
            throw ProblemException.conflict("workspace_exists", "There is a workspace of this id; choose another");
        }
        WorkspaceRow row = new WorkspaceRow();
        row.id = request.id();
        row.name = request.name();
        row.country = Objects.requireNonNullElse(request.country(), DEFAULT_COUNTRY);
        row.timeZone = Objects.requireNonNullElse(request.timeZone(), DEFAULT_ZONE);
        row.channelOrder(Objects.requireNonNullElse(request.channels(), List.of()));
        row.createdAt = clock.instant();
        row.updatedAt = row.createdAt;
        workspaces.persist(row);
        publication.tell(row.record());
        return row;
    }

    /** Changes the fields that are given. */
    @Transactional
    WorkspaceRow changeWorkspace(WorkspaceId id, WorkspaceRequest request, String ifMatch) {
        WorkspaceRow row = workspaces
                .findByIdOptional(id.value())
                .orElseThrow(() -> ProblemException.notFound("workspace_not_found", "There is no such workspace"));
        Revision.require(ifMatch, row.revision);
        row.name = Objects.requireNonNullElse(request.name(), row.name);
        row.country = Objects.requireNonNullElse(request.country(), row.country);
        row.timeZone = Objects.requireNonNullElse(request.timeZone(), row.timeZone);
        row.channelOrder(Objects.requireNonNullElse(request.channels(), row.channelOrder()));
        row.updatedAt = clock.instant();
        publication.tell(row.record());
        return row;
    }

    /** Stores the hash of a key. */
    @Transactional
    ApiKeyRow addKey(WorkspaceId workspace, String name, Set<Permission> permissions, KeySecret secret) {
        ApiKeyRow row = new ApiKeyRow();
        row.id = UUID.randomUUID();
        row.workspaceId = workspace.value();
        row.name = name;
        row.keyHash = secret.hash();
        row.permissions = permissions.stream().map(Permission::wireName).toArray(String[]::new);
        row.createdAt = Instant.now(clock);
        keys.persist(row);
        publication.tell(row.record());
        return row;
    }

    /** Lets a key do everything; changes nothing when it may already. */
    @Transactional
    void grantAll(ApiKeyRow row) {
        Set<Permission> all = EnumSet.allOf(Permission.class);
        if (!row.granted().equals(all)) {
            row.permissions = all.stream().map(Permission::wireName).toArray(String[]::new);
            publication.tell(row.record());
        }
    }

    /** Takes a key back; 409 for the last one that could make another. */
    @Transactional
    void revokeKey(WorkspaceId workspace, UUID id) {
        ApiKeyRow row = keys.of(workspace, id)
                .orElseThrow(() -> ProblemException.notFound("api_key_not_found", "There is no such API key"));
        boolean lastOne = keys.of(workspace).stream()
                .noneMatch(other -> !other.id.equals(id) && other.granted().contains(Permission.SETUP_WRITE));
        if (lastOne) {
            throw ProblemException.conflict(
                    "last_setup_key", "This is the last key with setup:write; make another before you delete it");
        }
        keys.delete(row);
        publication.withdrawAccess(AccessRecord.ApiKey.keyOf(row.keyHash));
    }
}
