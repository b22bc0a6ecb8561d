package dev.beckon.triggers.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A message and how far it came. */
@Entity
@Immutable
@Table(name = "messages")
public class MessageEntity {

    @Id
    public UUID messageId;

    public long seq;
    public String workspace;
    public long contactId;
    public UUID executionId;
    public UUID triggerCallId;
    public String actionKey;
    public String channel;
    public String channelId;
    public String address;
    public String text;
    public String subject;
    public String status;
    public String providerId;
    public String reason;
    public String detail;
    public int attempts;
    public int possibleDuplicates;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> timestamps;

    public Instant createdAt;
    public Instant updatedAt;
}
