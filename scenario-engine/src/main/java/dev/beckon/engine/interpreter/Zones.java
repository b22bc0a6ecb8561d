package dev.beckon.engine.interpreter;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Where the clock hangs: the contact's zone, else the workspace's, else UTC. */
final class Zones {

    private Zones() {}

    static ZoneId of(Walk walk) {
        String contact = walk.contact() == null ? null : walk.contact().timeZone();
        var workspace = walk.environment().workspace();
        return zone(contact)
                .or(() -> zone(workspace == null ? null : workspace.timeZone()))
                .orElse(ZoneOffset.UTC);
    }

    private static Optional<ZoneId> zone(String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
