package dev.beckon.triggers.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.engine.phone.PhoneNumbers;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Cursor;
import dev.beckon.support.web.Page;
import dev.beckon.triggers.contact.Contact;
import dev.beckon.triggers.contact.ContactChange;
import dev.beckon.triggers.contact.ContactField;
import dev.beckon.triggers.contact.ContactReader;
import dev.beckon.triggers.contact.ContactSearch;
import dev.beckon.triggers.contact.ContactStore;
import dev.beckon.triggers.contact.UpsertOutcome;
import dev.beckon.triggers.directory.WorkspaceDirectory;
import dev.beckon.triggers.handover.Handovers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** {@code /api/v1/contacts}: create or change by any identifier, look, remove. */
@Path("/api/v1/contacts")
@RunOnVirtualThread
public class ContactsResource {

    private static final String NOUN = "contact";

    private final CallerWorkspace workspace;
    private final WorkspaceDirectory workspaces;
    private final ContactStore contacts;
    private final ContactSearch search;
    private final Handovers handovers;
    private final RequestCause cause;

    ContactsResource(
            CallerWorkspace workspace,
            WorkspaceDirectory workspaces,
            ContactStore contacts,
            ContactSearch search,
            Handovers handovers,
            RequestCause cause) {
        this.workspace = workspace;
        this.workspaces = workspaces;
        this.contacts = contacts;
        this.search = search;
        this.handovers = handovers;
        this.cause = cause;
    }

    /** 201 with a new contact, 200 with one that was known. */
    @POST
    public Response upsert(JsonNode body) {
        ContactChange change =
                ContactReader.read(body, workspaces.country(workspace.id())).orRefuse();
        if (!change.isIdentifying()) {
            throw ProblemException.unprocessable(
                    "missing_identifier", "Expected external_id, id, email, phone or username", List.of());
        }
        return answer(
                contacts.upsert(workspace.id(), List.of(change), cause.get()).getFirst());
    }

    @GET
    public Page<ContactView> list(@BeanParam ContactQuery query) {
        int limit = Page.limit(query.limit);
        List<Contact> rows = search.find(
                workspace.id(),
                new ContactSearch.Filter(
                        query.email,
                        number(query.phone),
                        query.username,
                        query.externalId,
                        Ids.numberFilter("folder_id", query.folderId),
                        query.words),
                Cursor.decodeLong(query.cursor, 0),
                limit + 1);
        Page<Contact> page = Page.of(rows, limit, contact -> contact.id().toString());
        return new Page<>(views(page.items()), page.nextCursor());
    }

    @GET
    @Path("{id}")
    public ContactView get(String id) {
        return view(stored(id));
    }

    /** Changes what is given; null removes. */
    @PATCH
    @Path("{id}")
    public Response change(String id, JsonNode body) {
        Contact stored = stored(id);
        String country = stored.fields().country();
        ContactChange change = ContactReader.read(body, country != null ? country : workspaces.country(workspace.id()))
                .orRefuse();
        if (change.given().contains(ContactField.ID) && !stored.id().equals(change.id())) {
            throw ProblemException.unprocessable("read_only_field", "A contact's id cannot be changed", List.of());
        }
        return answer(contacts.update(workspace.id(), stored.id(), change, cause.get()));
    }

    @DELETE
    @Path("{id}")
    public Response delete(String id) {
        if (!contacts.delete(workspace.id(), new ContactId(Ids.numberInPath(id, NOUN)))) {
            throw Ids.notFound(NOUN);
        }
        return Response.noContent().build();
    }

    private List<ContactView> views(List<Contact> found) {
        Set<ContactId> taken =
                handovers.among(workspace.id(), found.stream().map(Contact::id).toList());
        return found.stream()
                .map(contact -> ContactView.of(contact, taken.contains(contact.id())))
                .toList();
    }

    private ContactView view(Contact contact) {
        return views(List.of(contact)).getFirst();
    }

    private Contact stored(String id) {
        return search.byId(workspace.id(), new ContactId(Ids.numberInPath(id, NOUN)))
                .orElseThrow(() -> Ids.notFound(NOUN));
    }

    /** A number that no plan knows is looked for as it stands. */
    private String number(String phone) {
        return phone == null
                ? null
                : PhoneNumbers.e164(phone, workspaces.country(workspace.id())).orElse(phone);
    }

    private Response answer(UpsertOutcome outcome) {
        return switch (outcome) {
            case UpsertOutcome.Created(Contact contact) ->
                Response.created(URI.create("/api/v1/contacts/" + contact.id()))
                        .entity(view(contact))
                        .build();
            case UpsertOutcome.Updated(Contact contact) ->
                Response.ok(view(contact)).build();
            case UpsertOutcome.Conflict(ContactField field) ->
                throw new ProblemException(Problem.of(
                        409,
                        "contact_conflict",
                        "Another contact has this " + field.wireName(),
                        List.of(new Problem.Fault(field.pointer(), "taken", "Another contact has this"))));
            case UpsertOutcome.Absent absent -> throw Ids.notFound(NOUN);
        };
    }
}
