package dev.beckon.triggers.api;

import dev.beckon.triggers.history.VerdictEntity;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A verdict as the API shows it.
 *
 * @param position of the contact in the call, from 0
 * @param contact as the caller named it
 * @param contactId absent when nobody was found
 */
public record VerdictView(
        int position,
        Map<String, Object> contact,
        Long contactId,
        String status,
        String reason,
        UUID executionId,
        Instant updatedAt) {

    static VerdictView of(VerdictEntity verdict) {
        return new VerdictView(
                verdict.key.position(),
                verdict.reference,
                verdict.contactId,
                verdict.status,
                verdict.reason,
                verdict.executionId,
                verdict.updatedAt);
    }
}
