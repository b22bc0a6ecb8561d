package dev.beckon.definitions.access;

import dev.beckon.contracts.access.Permission;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An API key as callers see it.
 *
 * @param key the key itself: only in the answer that made it, else null
 */
record ApiKeyView(UUID id, String name, Set<Permission> permissions, String key, Instant createdAt) {

    static ApiKeyView of(ApiKeyRow row) {
        return new ApiKeyView(row.id, row.name, row.granted(), null, row.createdAt);
    }

    static ApiKeyView withSecret(ApiKeyRow row, KeySecret secret) {
        return new ApiKeyView(row.id, row.name, row.granted(), secret.plain(), row.createdAt);
    }
}
