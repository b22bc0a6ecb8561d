package dev.beckon.triggers.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * How far a campaign came.
 *
 * @param state null while it is a draft
 * @param failure why it cannot begin; absent otherwise
 * @param triggerCallId the call whose verdicts tell what became of each contact; absent before it began
 * @param audience contacts meant when it began; absent before
 * @param started contacts handed to the worker
 * @param skipped contacts of the audience that are not started, such as those without consent
 * @param remaining contacts that are still to come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignProgress(
        String state,
        String failure,
        UUID triggerCallId,
        Long audience,
        long started,
        long skipped,
        long remaining,
        Instant beganAt,
        Instant endedAt) {

    static final CampaignProgress NONE = new CampaignProgress(null, null, null, null, 0, 0, 0, null, null);
}
