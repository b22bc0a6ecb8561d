package dev.beckon.worker.state;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.beckon.contracts.id.ExecutionId;
import java.time.Instant;
import java.util.UUID;

/**
 * Remembered so that a repeated input is recognised, whatever became of the first.
 *
 * @param id of the reply, the event, the execution that was not to start
 * @param executionId the one that took or refused it; null when none waited
 */
public record HandledInput(@JsonAlias("inbound_id") UUID id, ExecutionId executionId, Instant at) {}
