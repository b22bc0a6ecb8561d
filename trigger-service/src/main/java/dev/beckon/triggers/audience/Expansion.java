package dev.beckon.triggers.audience;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.TriggerRequest;
import java.time.Instant;

/**
 * A call under way to its contacts, as stored.
 *
 * @param cancelled whether the call is
 * @param request scenario, data and lane of all starts
 * @param afterId the id up to which the present wave is decided
 * @param exhausted whether everybody is decided
 * @param decided how many verdicts there are
 * @param emitted how many of these, the first ones, were handed to the worker
 * @param dueAt when the next page may begin
 */
record Expansion(
        TriggerCallId call,
        WorkspaceId workspace,
        ScenarioId scenario,
        int version,
        TriggerRequest request,
        Instant occurredAt,
        String traceParent,
        boolean cancelled,
        AudiencePlan plan,
        long uptoId,
        long afterId,
        int wave,
        boolean exhausted,
        int decided,
        int emitted,
        Instant dueAt) {

    /** The wave under way; null when there are none. */
    AudiencePlan.Wave presentWave() {
        return plan.waves().isEmpty() ? null : plan.waves().get(wave);
    }

    boolean isLastWave() {
        return wave + 1 >= plan.waves().size();
    }
}
