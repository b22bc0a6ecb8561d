package dev.beckon.definitions.access;

import dev.beckon.contracts.id.WorkspaceId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The API keys in the database. */
@ApplicationScoped
class ApiKeyRows implements PanacheRepositoryBase<ApiKeyRow, UUID> {

    List<ApiKeyRow> of(WorkspaceId workspace) {
        return list("workspaceId = ?1 order by createdAt, id", workspace.value());
    }

    Optional<ApiKeyRow> of(WorkspaceId workspace, UUID id) {
        return find("workspaceId = ?1 and id = ?2", workspace.value(), id).firstResultOptional();
    }

    Optional<ApiKeyRow> withHash(String hash) {
        return find("keyHash", hash).firstResultOptional();
    }
}
