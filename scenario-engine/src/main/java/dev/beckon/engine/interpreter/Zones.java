package dev.beckon.engine.interpreter;

import dev.beckon.engine.time.ZoneName;
import java.time.ZoneId;

/** Where the clock hangs: the contact's zone, else the workspace's, else UTC. */
final class Zones {

    private Zones() {}

    static ZoneId of(Walk walk) {
        String contact = walk.contact() == null ? null : walk.contact().timeZone();
        var workspace = walk.environment().workspace();
        return ZoneName.first(contact, workspace == null ? null : workspace.timeZone());
    }
}
