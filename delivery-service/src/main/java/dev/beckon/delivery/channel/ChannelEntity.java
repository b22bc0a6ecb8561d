package dev.beckon.delivery.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The stored form of a channel; {@link ChannelStore} turns it into a {@link ConfiguredChannel} and back. */
@Entity
@Table(name = "channel")
class ChannelEntity {

    @Id
    String id;

    String workspace;
    String channel;
    String title;
    String settings;
    byte[] secrets;

    @Column(name = "on_unknown")
    String onUnknown;

    boolean active;

    @Version
    long revision;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;
}
