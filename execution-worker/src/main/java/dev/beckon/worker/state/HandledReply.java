package dev.beckon.worker.state;

import dev.beckon.contracts.id.ExecutionId;
import java.time.Instant;
import java.util.UUID;

/**
 * Remembered so that a repeated reply is recognised, whatever became of the first.
 *
 * @param executionId the one that took or refused it; null when none waited
 */
public record HandledReply(UUID inboundId, ExecutionId executionId, Instant at) {}
