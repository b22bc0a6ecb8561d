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
 * @param contacts how many the call names
 * @param conflicts how often the same id came with another body, which had no effect
 * @param counts how far it came; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallView(
        UUID triggerCallId,
        String status,
        String failure,
        long scenarioId,
        Integer scenarioVersion,
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
                call.lane.toLowerCase(Locale.ROOT),
                call.source,
                call.contacts,
                call.conflicts,
                call.occurredAt,
                call.createdAt,
                counts);
    }
}
