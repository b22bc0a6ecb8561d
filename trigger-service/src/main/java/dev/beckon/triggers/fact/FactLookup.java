package dev.beckon.triggers.fact;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.journal.FactQuery;
import dev.beckon.triggers.database.DatabaseException;
import dev.beckon.triggers.fact.EventCounts.Asked;
import dev.beckon.triggers.rule.TooComplexException;
import dev.beckon.triggers.segment.SegmentQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Finds out what a batch of inquiries asks. */
final class FactLookup {

    private static final Logger LOGGER = Logger.getLogger(FactLookup.class);

    private final Connection connection;
    private final SegmentQuery segments;
    private final FactConfig config;
    private final EventCounts counts;
    private final Set<Long> tooSlow = new HashSet<>();
    private int secondLooks;

    FactLookup(Connection connection, SegmentQuery segments, FactConfig config, Instant now) {
        this.connection = connection;
        this.segments = segments;
        this.config = config;
        this.counts = new EventCounts(connection, now);
    }

    /** What may take too long; fails after that time as one that was stopped. */
    @FunctionalInterface
    private interface Look<T> {

        T within(Duration longest) throws SQLException;
    }

    /** The facts of each inquiry, by key; one that cannot be found out is absent. */
    List<Map<String, Object>> find(List<Inquiry> inquiries) throws SQLException {
        // Nothing is written here: going back to it only makes the transaction usable again.
        Savepoint before = connection.setSavepoint();
        List<Map<String, Object>> facts = new ArrayList<>(inquiries.size());
        List<Asked> plain = new ArrayList<>();
        for (Inquiry inquiry : inquiries) {
            Map<String, Object> found = new HashMap<>();
            for (FactQuery query : inquiry.queries()) {
                switch (query) {
                    case FactQuery.EventCount count -> {
                        Asked asked = new Asked(facts.size(), inquiry.contact(), count);
                        if (count.where() == null || count.where().isNull()) {
                            plain.add(asked);
                        } else {
                            countByRules(asked, found, before);
                        }
                    }
                    case FactQuery.InSegment segment -> lookInto(segment, inquiry.contact(), found, before);
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
        Optional<Boolean> member = look(
                longest -> segments.contains(
                        connection, contact.workspace(), segment.segmentId(), contact.contact(), longest),
                before);
        if (member.isPresent()) {
            found.put(segment.key(), member.get());
        } else {
            tooSlow.add(segment.segmentId());
            LOGGER.warnf("It took too long to find out who is in segment=%d", segment.segmentId());
        }
    }

    /** Looks, and once more when that was stopped; empty when both were. */
    private <T> Optional<T> look(Look<T> look, Savepoint before) throws SQLException {
        Optional<T> found = look(look, config.lookWithin(), before);
        if (found.isEmpty() && secondLooks < config.secondLooks()) {
            secondLooks++;
            return look(look, config.secondLookWithin(), before);
        }
        return found;
    }

    private <T> Optional<T> look(Look<T> look, Duration longest, Savepoint before) throws SQLException {
        try {
            return Optional.of(look.within(longest));
        } catch (SQLException e) {
            if (!DatabaseException.isTimeout(e)) {
                throw e;
            }
            connection.rollback(before);
            return Optional.empty();
        }
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

    private void countByRules(Asked asked, Map<String, Object> found, Savepoint before) throws SQLException {
        try {
            look(longest -> counts.byRules(asked, longest), before)
                    .ifPresentOrElse(
                            count -> found.put(asked.query().key(), count),
                            () -> LOGGER.warnf("It took too long to count events of contact=%s", asked.contact()));
        } catch (IllegalArgumentException | TooComplexException e) {
            LOGGER.warnf("Rules of a fact cannot be read, contact=%s: %s", asked.contact(), e.getMessage());
        }
    }
}
