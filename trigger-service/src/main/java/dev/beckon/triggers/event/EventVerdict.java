package dev.beckon.triggers.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.beckon.support.problem.Problem;
import java.util.List;
import java.util.UUID;

/**
 * What became of one event of a request.
 *
 * @param position in the request, from 0
 * @param status accepted, repeated (known by its id, nothing changed) or refused
 * @param code of a refusal; else null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EventVerdict(
        @JsonInclude int position,
        String status,
        UUID eventId,
        Long contactId,
        String code,
        String message,
        List<Problem.Fault> errors) {

    static EventVerdict stored(int position, ContactEvent event, boolean isNew) {
        return new EventVerdict(
                position,
                isNew ? "accepted" : "repeated",
                event.eventId(),
                event.contact().contact().value(),
                null,
                null,
                List.of());
    }

    static EventVerdict refused(int position, String code, String message, List<Problem.Fault> errors) {
        return new EventVerdict(position, "refused", null, null, code, message, errors);
    }

    public boolean isRefused() {
        return code != null;
    }
}
