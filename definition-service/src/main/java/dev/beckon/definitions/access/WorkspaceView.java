package dev.beckon.definitions.access;

import dev.beckon.contracts.message.Channel;
import java.time.Instant;
import java.util.List;

/** A workspace as callers see it. */
record WorkspaceView(
        String id,
        String name,
        String country,
        String timeZone,
        List<Channel> channels,
        Instant createdAt,
        Instant updatedAt) {

    static WorkspaceView of(WorkspaceRow row) {
        return new WorkspaceView(
                row.id, row.name, row.country, row.timeZone, row.channelOrder(), row.createdAt, row.updatedAt);
    }
}
