package dev.beckon.gateway.access;

import dev.beckon.contracts.access.Permission;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.problem.ProblemException;
import java.util.Set;

/**
 * Whoever holds the key that a request came with.
 *
 * @param keyId names the key without opening anything
 */
public record Caller(WorkspaceId workspace, String keyId, Set<Permission> permissions) {

    /**
     * Lets pass only whose key holds the permission.
     *
     * @throws ProblemException 403 {@code missing_permission}
     */
    public void require(Permission permission) {
        if (!permissions.contains(permission)) {
            throw new ProblemException(
                    403, "missing_permission", "This needs a key with the permission " + permission.wireName());
        }
    }
}
