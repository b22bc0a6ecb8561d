package dev.beckon.definitions.access;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.access.Permission;
import dev.beckon.contracts.id.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** An API key as it is stored: never the key itself. */
@Entity
@Table(name = "api_key")
class ApiKeyRow {

    @Id
    UUID id;

    @Column(updatable = false)
    String workspaceId;

    String name;
    String keyHash;
    String[] permissions;
    Instant createdAt;

    Set<Permission> granted() {
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        Arrays.stream(permissions).map(Permission::of).forEach(granted::add);
        return granted;
    }

    AccessRecord.ApiKey record() {
        return new AccessRecord.ApiKey(new WorkspaceId(workspaceId), id.toString(), name, keyHash, granted());
    }
}
