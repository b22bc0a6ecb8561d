package dev.beckon.triggers.campaign;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import java.time.Instant;

/**
 * A run as stored.
 *
 * @param call that it consists of
 * @param failure why it cannot begin; else null
 * @param audienceSize contacts meant when it began; null before
 * @param beganAt null before
 * @param endedAt when everybody was started, or it was cancelled; null before
 * @param exhausted whether everybody is started, or nobody will be any more
 * @param callFailure why its call was given up; else null
 * @param setback what stands in the way just now; null when nothing does
 */
record CampaignRun(
        ScenarioId campaign,
        WorkspaceId workspace,
        TriggerCallId call,
        RunState state,
        String failure,
        Long audienceSize,
        Instant beganAt,
        Instant endedAt,
        boolean exhausted,
        String callFailure,
        Setback setback) {

    /**
     * Something that stands in the way and is tried again.
     *
     * @param code as {@link dev.beckon.triggers.audience.AudienceFailures} has them
     * @param tries in a row
     * @param at the last of them
     */
    record Setback(String code, int tries, Instant at) {}

    boolean hasBegun() {
        return beganAt != null;
    }
}
