package dev.beckon.triggers.fact;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.journal.FactQuery;
import dev.beckon.triggers.database.DatabaseException;
import dev.beckon.triggers.segment.SegmentQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Finds out what is asked of contacts. */
final class FactLookup {

    private static final Logger LOGGER = Logger.getLogger(FactLookup.class);

    private final Connection connection;
    private final SegmentQuery segments;
    private final EventCounts counts;
    private final Set<Long> tooSlow = new HashSet<>();

    FactLookup(Connection connection, SegmentQuery segments, Instant now) {
        this.connection = connection;
        this.segments = segments;
        this.counts = new EventCounts(connection, now);
    }

    /** What is asked of one contact. */
    record Asked(ContactKey contact, List<FactQuery> queries) {}

    /** The facts of each that is asked, by key; one that cannot be found out is absent. */
    List<Map<String, Object>> find(List<Asked> questions) throws SQLException {
        // Nothing is written here: going back to it only makes the transaction usable again.
        Savepoint before = connection.setSavepoint();
        List<Map<String, Object>> facts = new ArrayList<>(questions.size());
        List<EventCounts.Asked> plain = new ArrayList<>();
        for (Asked question : questions) {
            Map<String, Object> found = new HashMap<>();
            for (FactQuery query : question.queries()) {
                switch (query) {
                    case FactQuery.EventCount count -> {
                        EventCounts.Asked asked = new EventCounts.Asked(facts.size(), question.contact(), count);
                        if (count.where() == null || count.where().isNull()) {
                            plain.add(asked);
                        } else {
                            countByRules(asked, found);
                        }
                    }
                    case FactQuery.InSegment segment -> lookInto(segment, question.contact(), found, before);
                }
            }
            facts.add(found);
        }
        countPlain(plain, facts);
        return facts;
    }

    /** A segment that takes too long is not asked again in this batch: others wait behind it. */
    private void lookInto(FactQuery.InSegment segment, ContactKey contact, Map<String, Object> found, Savepoint before)
            throws SQLException {
        if (tooSlow.contains(segment.segmentId())) {
            return;
        }
        try {
            found.put(
                    segment.key(),
                    segments.contains(connection, contact.workspace(), segment.segmentId(), contact.contact()));
        } catch (SQLException e) {
            if (!DatabaseException.isTimeout(e)) {
                throw e;
            }
            connection.rollback(before);
            tooSlow.add(segment.segmentId());
            LOGGER.warnf("It took too long to find out who is in segment=%d", segment.segmentId());
        }
    }

    private void countPlain(List<EventCounts.Asked> asked, List<Map<String, Object>> facts) throws SQLException {
        List<EventCounts.Asked> numbered = new ArrayList<>(asked.size());
        for (EventCounts.Asked each : asked) {
            numbered.add(new EventCounts.Asked(numbered.size(), each.contact(), each.query()));
        }
        counts.plain(numbered)
                .forEach((index, count) -> facts.get(asked.get(index).index())
                        .put(asked.get(index).query().key(), count));
    }

    private void countByRules(EventCounts.Asked asked, Map<String, Object> found) throws SQLException {
        try {
            found.put(asked.query().key(), counts.byRules(asked));
        } catch (IllegalArgumentException e) {
            LOGGER.warnf("Rules of a fact cannot be read, contact=%s: %s", asked.contact(), e.getMessage());
        }
    }
}
