package dev.beckon.triggers.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.triggers.event.EventIntake;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/events}: telling what happened to contacts that each event names. */
@Path("/api/v1/events")
@RunOnVirtualThread
public class EventsResource {

    private final CallerWorkspace workspace;
    private final EventIntake intake;
    private final RequestCause cause;

    EventsResource(CallerWorkspace workspace, EventIntake intake, RequestCause cause) {
        this.workspace = workspace;
        this.intake = intake;
        this.cause = cause;
    }

    /** 202 with one verdict for an object, with {@code items} for an array. */
    @POST
    public Response tell(JsonNode body) {
        return EventAnswers.of(body, events -> intake.take(workspace.id(), null, events, cause.get()));
    }
}
