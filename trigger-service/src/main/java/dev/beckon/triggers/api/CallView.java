package dev.beckon.triggers.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.beckon.triggers.history.CallCounts;
import dev.beckon.triggers.history.CallEntity;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A trigger call as the API shows it.
 *
 * @param failure why nothing was started; absent when something was
 * @param scenarioId absent for a call of an API trigger, which is the parent of one call for each scenario it started
 * @param parentId the call of an API trigger that this one is part of
 * @param contacts how many the call names, or has come to so far; 0 for the parent of others
 * @param conflicts how often the same id came with another body, which had no effect
 * @param counts how far it came; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallView(
        UUID triggerCallId,
        String status,
        String failure,
        Long scenarioId,
        Integer scenarioVersion,
        Long apiTriggerId,
        UUID parentId,
        String priority,
        String source,
        int contacts,
        int conflicts,
        Instant occurredAt,
        Instant createdAt,
        @JsonUnwrapped CallCounts counts) {

    static CallView of(CallEntity call, CallCounts counts) {
        return new CallView(
                call.callId,
                call.status,
                call.failure,
                call.scenarioId,
                call.scenarioVersion,
                call.apiTriggerId,
                call.parentId,
                call.lane.toLowerCase(Locale.ROOT),
                call.source,
                call.contacts,
                call.conflicts,
                call.occurredAt,
                call.createdAt,
                counts);
    }
}
