package dev.beckon.definitions.access;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A workspace as it is stored. */
@Entity
@Table(name = "workspace")
class WorkspaceRow {

    @Id
    String id;

    String name;
    String country;
    String timeZone;
    String[] channels;

    @Version
    long revision;

    Instant createdAt;
    Instant updatedAt;

    List<Channel> channelOrder() {
        return Arrays.stream(channels)
                .map(word -> Channel.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
    }

    void channelOrder(List<Channel> order) {
        channels = order.stream().map(Channel::wireName).toArray(String[]::new);
    }

    AccessRecord.Workspace record() {
        return new AccessRecord.Workspace(new WorkspaceId(id), name, country, timeZone, channelOrder());
    }
}
