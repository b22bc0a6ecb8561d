package dev.beckon.triggers.api;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.triggers.contact.ContactSearch;
import dev.beckon.triggers.handover.Handovers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** {@code POST /api/v1/contacts/{id}/resume}: automation goes on with a contact whom a person had taken over. */
@Path("/api/v1/contacts/{id}/resume")
@RunOnVirtualThread
public class HandoverResource {

    private static final String NOUN = "contact";
    private static final int NOTE_LENGTH = 1_000;

    private final CallerWorkspace workspace;
    private final ContactSearch contacts;
    private final Handovers handovers;

    HandoverResource(CallerWorkspace workspace, ContactSearch contacts, Handovers handovers) {
        this.workspace = workspace;
        this.contacts = contacts;
        this.handovers = handovers;
    }

    /** @param note what the person who had taken over wants remembered; may be null */
    public record Resumption(String note) {}

    /** Asks the worker; {@code in_handover} of the contact tells when that has happened. May be repeated. */
    @POST
    public Response resume(@PathParam("id") String id, Resumption body) {
        ContactKey contact = contacts.byId(workspace.id(), new ContactId(Ids.numberInPath(id, NOUN)))
                .orElseThrow(() -> Ids.notFound(NOUN))
                .key();
        String note = body == null ? null : body.note();
        if (note != null && note.length() > NOTE_LENGTH) {
            throw ProblemException.unprocessable(
                    "too_long", "At most " + NOTE_LENGTH + " characters at /note", List.of());
        }
        handovers.resume(contact, note);
        return Response.accepted(Map.of("contact_id", contact.contact().value(), "status", "accepted"))
                .build();
    }
}
