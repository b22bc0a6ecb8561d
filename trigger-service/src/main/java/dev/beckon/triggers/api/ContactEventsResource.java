package dev.beckon.triggers.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Page;
import dev.beckon.triggers.contact.ContactSearch;
import dev.beckon.triggers.event.ContactEvent;
import dev.beckon.triggers.event.ContactEvents;
import dev.beckon.triggers.event.EventIntake;
import dev.beckon.triggers.event.EventPosition;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/contacts/{id}/events}: what happened to one contact. */
@Path("/api/v1/contacts/{id}/events")
@RunOnVirtualThread
public class ContactEventsResource {

    private static final String NOUN = "contact";

    private final CallerWorkspace workspace;
    private final ContactSearch contacts;
    private final EventIntake intake;
    private final ContactEvents events;
    private final RequestCause cause;

    ContactEventsResource(
            CallerWorkspace workspace,
            ContactSearch contacts,
            EventIntake intake,
            ContactEvents events,
            RequestCause cause) {
        this.workspace = workspace;
        this.contacts = contacts;
        this.intake = intake;
        this.events = events;
        this.cause = cause;
    }

    @POST
    public Response tell(@PathParam("id") String id, JsonNode body) {
        ContactRef contact = new ContactRef(stored(id).contact(), null, null, null, null);
        return EventAnswers.of(body, told -> intake.take(workspace.id(), contact, told, cause.get()));
    }

    /** The newest first. */
    @GET
    public Page<EventView> list(
            @PathParam("id") String id,
            @QueryParam("event") String name,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        Page<ContactEvent> page = Page.of(
                events.newest(stored(id), name, EventPosition.decode(cursor), size + 1), size, EventPosition::of);
        return new Page<>(page.items().stream().map(EventView::of).toList(), page.nextCursor());
    }

    private ContactKey stored(String id) {
        return contacts.byId(workspace.id(), new ContactId(Ids.numberInPath(id, NOUN)))
                .orElseThrow(() -> Ids.notFound(NOUN))
                .key();
    }
}
