package dev.beckon.triggers.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a campaign came.
 *
 * @param state null while it is a draft
 * @param failure why it cannot begin or go on, for good; absent otherwise
 * @param problems what stands in the way and is tried again; absent when nothing does
 * @param triggerCallId the call whose verdicts tell what became of each contact; absent before it began
 * @param audience contacts meant when it began; absent before
 * @param started contacts handed to the worker, which has not refused them
 * @param skipped contacts of the audience that are not started, such as those without consent, or with a person now
 * @param remaining contacts that are still to come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignProgress(
        String state,
        String failure,
        List<Problem> problems,
        UUID triggerCallId,
        Long audience,
        long started,
        long skipped,
        long remaining,
        Instant beganAt,
        Instant endedAt) {

    /**
     * @param code names a page of the error reference
     * @param tries in a row
     * @param at the last of them
     */
    public record Problem(String code, int tries, Instant at) {}

    static final CampaignProgress NONE = new CampaignProgress(null, null, null, null, null, 0, 0, 0, null, null);
}
