package dev.beckon.triggers.api;

import dev.beckon.contracts.journal.FactQuery;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.triggers.fact.KnownContacts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** {@code POST /internal/contacts/known}: what definition-service asks when a scenario is tried with a real contact. */
@Path("/internal/contacts/known")
@RunOnVirtualThread
public class KnownContactsResource {

    private static final int MOST_QUERIES = 1_000;

    private final CallerWorkspace workspace;
    private final KnownContacts contacts;
    private final Clock clock;

    KnownContactsResource(CallerWorkspace workspace, KnownContacts contacts, Clock clock) {
        this.workspace = workspace;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * A contact and what is asked of it.
     *
     * @param queries may be absent
     * @param now from which they count back; absent for the present
     */
    public record Question(ContactRef contact, List<FactQuery> queries, Instant now) {}

    /** @throws ProblemException 404 {@code not_found} when there is no such contact */
    @POST
    public KnownContacts.Known find(Question question) {
        List<FactQuery> queries = Bodies.required(question).queries() == null ? List.of() : question.queries();
        if (queries.size() > MOST_QUERIES) {
            throw ProblemException.badRequest("too_many", "At most " + MOST_QUERIES + " queries", List.of());
        }
        Instant now = question.now() == null ? clock.instant() : question.now();
        return contacts.find(workspace.id(), question.contact(), queries, now)
                .orElseThrow(() -> ProblemException.notFound("not_found", "There is no such contact"));
    }
}
