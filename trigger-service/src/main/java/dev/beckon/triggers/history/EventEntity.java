package dev.beckon.triggers.history;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing that happened in an execution. */
@Entity
@Immutable
@Table(name = "execution_events")
public class EventEntity {

    /** @param sequence of the sprint, from 1; 0 for a refused input */
    @Embeddable
    public record Key(UUID executionId, int sequence, long ordinal) {}

    @EmbeddedId
    public Key key;

    public Instant occurredAt;
    public String type;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> body;
}
