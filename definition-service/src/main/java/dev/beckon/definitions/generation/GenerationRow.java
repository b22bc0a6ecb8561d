package dev.beckon.definitions.generation;

import dev.beckon.contracts.id.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A prompt that waits for its scenario. */
@Entity
@Table(name = "generation_job")
class GenerationRow {

    @Id
    Long scenarioId;

    @Column(updatable = false)
    String workspaceId;

    @Column(updatable = false)
    String prompt;

    /** Answers of the model so far, over all restarts. */
    int attempts;

    /** Until then it belongs to the instance that works on it; null or past: to whoever takes it. */
    Instant leasedUntil;

    /** The lease that ends then; a new one each time that the job is taken. */
    UUID leasedBy;

    @Column(updatable = false)
    Instant createdAt;

    GenerationJob job() {
        return new GenerationJob(new WorkspaceId(workspaceId), scenarioId, prompt, attempts, leasedBy);
    }
}
