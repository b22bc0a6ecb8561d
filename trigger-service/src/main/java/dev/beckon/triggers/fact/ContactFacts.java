package dev.beckon.triggers.fact;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.engine.simulation.FactSource;
import dev.beckon.triggers.database.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The facts of contacts as they are now, for a scenario that is only played. */
@ApplicationScoped
public class ContactFacts {

    private final Lookups lookups;

    ContactFacts(Lookups lookups) {
        this.lookups = lookups;
    }

    /** What is known of a contact; asks as part of the connection's transaction. */
    public FactSource of(Connection connection, ContactKey contact) {
        return (queries, now) -> {
            try {
                return lookups.on(connection, now)
                        .find(List.of(new Inquiry(contact, queries)))
                        .getFirst();
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
        };
    }
}
