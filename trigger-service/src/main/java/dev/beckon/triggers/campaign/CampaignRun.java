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
 * @param exhausted whether everybody is started
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
        boolean exhausted) {

    boolean hasBegun() {
        return beganAt != null;
    }
}
