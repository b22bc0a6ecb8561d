package dev.beckon.triggers.fact;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.FactQuery;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.triggers.contact.Contact;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.resolution.ContactResolver;
import dev.beckon.triggers.resolution.Resolution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of a contact what an execution would be told. Changes nothing; safe for all threads. */
@ApplicationScoped
public class KnownContacts {

    private final Database database;
    private final ContactResolver resolver;
    private final Lookups lookups;

    KnownContacts(Database database, ContactResolver resolver, Lookups lookups) {
        this.database = database;
        this.resolver = resolver;
        this.lookups = lookups;
    }

    /**
     * A contact and what was asked of it.
     *
     * @param facts by the keys of their queries; one that could not be found out is absent
     */
    public record Known(ContactProfile contact, Map<String, Object> facts) {}

    /**
     * The contact that a reference means, and the facts asked for; empty when it means nobody.
     *
     * @param now from which {@code within} counts back; segments are as they are at the present
     */
    public Optional<Known> find(WorkspaceId workspace, ContactRef reference, List<FactQuery> queries, Instant now) {
        return database.inTransaction(connection -> {
            Resolution resolution = resolver.resolve(
                            connection, List.of(new ContactResolver.Asked(workspace, reference)))
                    .getFirst();
            return switch (resolution) {
                case Resolution.Found(Contact contact) -> Optional.of(known(connection, contact, queries, now));
                case Resolution.NotFound _ -> Optional.empty();
            };
        });
    }

    private Known known(Connection connection, Contact contact, List<FactQuery> queries, Instant now)
            throws SQLException {
        Map<String, Object> facts = lookups.on(connection, now)
                .find(List.of(new Inquiry(contact.key(), queries)))
                .getFirst();
        return new Known(contact.profile(), facts);
    }
}
