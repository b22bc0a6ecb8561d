package dev.beckon.triggers.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A trigger call with the status that follows from its verdicts. */
@Entity
@Immutable
@Table(name = "trigger_call_states")
public class CallEntity {

    @Id
    public UUID callId;

    public long seq;
    public String workspace;
    public String source;
    /** Null for a call of an API trigger, whose parts have one each. */
    public Long scenarioId;

    public Long apiTriggerId;

    @Column(name = "parent_id")
    public UUID parentId;

    public Integer scenarioVersion;
    public String lane;

    /** accepted, emitted, completed, failed or cancelled. */
    @Column(name = "state")
    public String status;

    public String failure;
    public String failureDetail;
    public boolean dryRun;
    public int contacts;
    public int conflicts;
    public Instant occurredAt;
    public Instant createdAt;
}
