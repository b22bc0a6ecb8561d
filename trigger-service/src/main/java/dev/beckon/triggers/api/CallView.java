package dev.beckon.triggers.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.beckon.triggers.dryrun.SampledContact;
import dev.beckon.triggers.history.CallCounts;
import dev.beckon.triggers.history.CallEntity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A trigger call as the API shows it.
 *
 * @param failure why nothing was started; absent when something was
 * @param failureDetail the same for people; absent when the code says it all
 * @param dryRun whether nothing was started, but only decided what would be; absent otherwise
 * @param scenarioId absent for a call of an API trigger, which is the parent of one call for each scenario it started
 * @param parentId the call of an API trigger that this one is part of
 * @param contacts how many the call names, or has come to so far; 0 for the parent of others
 * @param conflicts how often the same id came with another body, which had no effect
 * @param counts how far it came; absent in lists
 * @param sample of a dry run, some contacts with what would become of them; absent in lists and before all are decided
 * @param scenarios of a dry run of an API trigger, the call of each scenario that listens; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallView(
        UUID triggerCallId,
        String status,
        String failure,
        String failureDetail,
        Boolean dryRun,
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
        @JsonUnwrapped CallCounts counts,
        List<SampledContact> sample,
        List<CallView> scenarios) {

    /** As it stands in lists. */
    static CallView of(CallEntity call) {
        return of(call, null, null, null);
    }

    static CallView of(CallEntity call, CallCounts counts, List<SampledContact> sample, List<CallView> scenarios) {
        return new CallView(
                call.callId,
                call.status,
                call.failure,
                call.failureDetail,
                call.dryRun ? true : null,
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
                counts,
                sample,
                scenarios);
    }
}
