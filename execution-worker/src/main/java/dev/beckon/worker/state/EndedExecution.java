package dev.beckon.worker.state;

import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import java.time.Instant;

/** Remembered so that a repeated start is recognised, and a late command can be refused by name. */
public record EndedExecution(
        ExecutionId id, ScenarioId scenarioId, int version, TriggerCallId triggerCallId, Instant endedAt) {}
