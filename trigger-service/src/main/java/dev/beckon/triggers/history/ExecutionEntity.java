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

/** One contact's way through a scenario. */
@Entity
@Immutable
@Table(name = "executions")
public class ExecutionEntity {

    @Id
    public UUID executionId;

    public long seq;
    public String workspace;
    public long contactId;
    public UUID triggerCallId;
    public long scenarioId;
    public int scenarioVersion;
    public String status;
    public String currentAction;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> answers;

    public String endCode;
    public String endDetail;
    public Instant startedAt;
    public Instant endedAt;
    public Instant updatedAt;
}
