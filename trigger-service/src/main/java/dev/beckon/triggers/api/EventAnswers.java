package dev.beckon.triggers.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.triggers.event.EventLimits;
import dev.beckon.triggers.event.EventVerdict;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One event or many: a single one that is refused is a problem, one of many is refused in its verdict. */
final class EventAnswers {

    private EventAnswers() {}

    static Response of(JsonNode body, Function<List<JsonNode>, List<EventVerdict>> take) {
        if (body != null && body.isArray()) {
            return Response.accepted(Map.of("items", take.apply(items(body)))).build();
        }
        EventVerdict verdict = take.apply(Collections.singletonList(body)).getFirst();
        if (!verdict.isRefused()) {
            return Response.accepted(verdict).build();
        }
        if (verdict.errors().isEmpty()) {
            throw Ids.notFound("contact");
        }
        throw ProblemException.unprocessable("invalid_event", verdict.message(), verdict.errors());
    }

    private static List<JsonNode> items(JsonNode body) {
        if (body.isEmpty() || body.size() > EventLimits.BATCH) {
            throw ProblemException.unprocessable(
                    "too_many",
                    "Expected 1 to " + EventLimits.BATCH + " events, but there were " + body.size(),
                    List.of());
        }
        List<JsonNode> items = new ArrayList<>(body.size());
        body.forEach(items::add);
        return items;
    }
}
