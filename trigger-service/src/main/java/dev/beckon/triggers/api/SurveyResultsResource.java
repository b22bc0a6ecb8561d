package dev.beckon.triggers.api;

import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Page;
import dev.beckon.triggers.event.ContactEvent;
import dev.beckon.triggers.event.ContactEvents;
import dev.beckon.triggers.event.EventPosition;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;

/**
 * {@code /api/v1/surveys/{id}/results}: who answered a survey to the end, and what. Surveys themselves live elsewhere.
 */
@Path("/api/v1/surveys/{id}/results")
@RunOnVirtualThread
public class SurveyResultsResource {

    private final CallerWorkspace workspace;
    private final ContactEvents events;

    SurveyResultsResource(CallerWorkspace workspace, ContactEvents events) {
        this.workspace = workspace;
        this.events = events;
    }

    /** @param answers by the question's key */
    public record SurveyResult(
            long contactId, Object scenarioId, Object executionId, Object answers, Instant completedAt) {

        static SurveyResult of(ContactEvent event) {
            return new SurveyResult(
                    event.contact().contact().value(),
                    event.properties().get("scenario_id"),
                    event.properties().get("execution_id"),
                    event.properties().get("answers"),
                    event.occurredAt());
        }
    }

    /** The newest first; empty for a survey that nobody answered, whether it exists or not. */
    @GET
    public Page<SurveyResult> list(
            @PathParam("id") String id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        Page<ContactEvent> page = Page.of(
                events.surveyResults(
                        workspace.id(), Ids.numberInPath(id, "survey"), EventPosition.decode(cursor), size + 1),
                size,
                EventPosition::of);
        return new Page<>(page.items().stream().map(SurveyResult::of).toList(), page.nextCursor());
    }
}
