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

/** What became of one contact of a call. */
@Entity
@Immutable
@Table(name = "verdicts")
public class VerdictEntity {

    /** @param position of the contact in the call, from 0 */
    @Embeddable
    public record Key(UUID callId, int position) {}

    @EmbeddedId
    public Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> reference;

    public Long contactId;
    public String status;
    public String reason;
    public UUID executionId;
    public Instant updatedAt;
}
