package dev.beckon.gateway.route;

import dev.beckon.contracts.access.Permission;
import java.util.Set;

/**
 * One row of the table.
 *
 * @param permission what the caller's key must hold
 * @param also what it must hold beside that; mostly nothing
 * @param size a larger body is refused before it is read
 */
public record Route(
        String method,
        PathTemplate path,
        Permission permission,
        Set<Permission> also,
        Destination destination,
        BodySize size) {

    /** In bytes. */
    public long bodyLimit() {
        return size.bytes();
    }

    /** The word for what is served here, such as {@code contacts}: the first segment after the version. */
    public String area() {
        return path.segments().get(2);
    }
}
