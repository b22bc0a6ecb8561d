package dev.beckon.triggers.fact;

import dev.beckon.contracts.journal.FactQuery;
import dev.beckon.triggers.fact.EventCounts.Asked;
import dev.beckon.triggers.segment.SegmentQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Finds out what a batch of questions asks. */
final class FactLookup {

    private static final Logger LOGGER = Logger.getLogger(FactLookup.class);

    private final Connection connection;
    private final SegmentQuery segments;
    private final EventCounts counts;

    FactLookup(Connection connection, SegmentQuery segments, Instant now) {
        this.connection = connection;
        this.segments = segments;
        this.counts = new EventCounts(connection, now);
    }

    /** The facts of each question, by key; one that cannot be found out is absent. */
    List<Map<String, Object>> find(List<Question> questions) throws SQLException {
        List<Map<String, Object>> facts = new ArrayList<>(questions.size());
        List<Asked> plain = new ArrayList<>();
        for (Question question : questions) {
            Map<String, Object> found = new HashMap<>();
            for (FactQuery query : question.asked().queries()) {
                switch (query) {
                    case FactQuery.EventCount count -> {
                        Asked asked = new Asked(facts.size(), question.record().key(), count);
                        if (count.where() == null || count.where().isNull()) {
                            plain.add(asked);
                        } else {
                            countByRules(asked, found);
                        }
                    }
                    case FactQuery.InSegment segment ->
                        found.put(
                                segment.key(),
                                segments.contains(
                                        connection,
                                        question.record().workspace(),
                                        segment.segmentId(),
                                        question.record().contactId()));
                }
            }
            facts.add(found);
        }
        countPlain(plain, facts);
        return facts;
    }

    private void countPlain(List<Asked> asked, List<Map<String, Object>> facts) throws SQLException {
        List<Asked> numbered = new ArrayList<>(asked.size());
        for (Asked each : asked) {
            numbered.add(new Asked(numbered.size(), each.contact(), each.query()));
        }
        counts.plain(numbered)
                .forEach((index, count) -> facts.get(asked.get(index).index())
                        .put(asked.get(index).query().key(), count));
    }

    private void countByRules(Asked asked, Map<String, Object> found) throws SQLException {
        try {
            found.put(asked.query().key(), counts.byRules(asked));
        } catch (IllegalArgumentException e) {
            LOGGER.warnf("Rules of a fact cannot be read, contact=%s: %s", asked.contact(), e.getMessage());
        }
    }
}
