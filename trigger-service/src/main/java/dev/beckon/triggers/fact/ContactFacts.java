package dev.beckon.triggers.fact;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.journal.FactQuery;
import dev.beckon.engine.simulation.FactSource;
import dev.beckon.triggers.database.DatabaseException;
import dev.beckon.triggers.segment.SegmentQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The facts of contacts as they are now, for a scenario that is only played. */
@ApplicationScoped
public class ContactFacts {

    private final SegmentQuery segments;
    private final Clock clock;

    ContactFacts(SegmentQuery segments, Clock clock) {
        this.segments = segments;
        this.clock = clock;
    }

    /** What is known of a contact; asks as part of the connection's transaction. */
    public FactSource of(Connection connection, ContactKey contact) {
        FactLookup lookup = new FactLookup(connection, segments, clock.instant());
        return query -> answer(lookup, contact, query);
    }

    private static Optional<Object> answer(FactLookup lookup, ContactKey contact, FactQuery query) {
        try {
            return Optional.ofNullable(lookup.find(List.of(new FactLookup.Asked(contact, List.of(query))))
                    .getFirst()
                    .get(query.key()));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
