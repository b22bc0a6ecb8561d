package dev.beckon.triggers.fact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.journal.FactQuery.EventCount;
import dev.beckon.engine.definition.ConditionTest.EventHistory;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.RuleOperator;
import dev.beckon.engine.validation.ParsedRules;
import dev.beckon.engine.validation.RuleParser;
import dev.beckon.triggers.database.Rows;
import dev.beckon.triggers.rule.RuleCompiler;
import dev.beckon.triggers.rule.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts events of contacts. */
final class EventCounts {

    private static final String COUNT = """
            select q.index, (select count(*) from contact_events e
                              where e.workspace = q.workspace and e.contact_id = q.contact_id and e.name = q.name
                                and e.occurred_at >= coalesce(q.since, '-infinity'))
              from unnest(?::int[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[])
                as q(index, workspace, contact_id, name, since)""";

    private final Connection connection;
    private final Instant now;

    EventCounts(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** @param index of the query among all */
    record Asked(int index, ContactKey contact, EventCount query) {}

    /** The counts of queries without rules, by index; one round trip. */
    Map<Integer, Long> plain(List<Asked> queries) throws SQLException {
        Map<Integer, Long> counts = new LinkedHashMap<>();
        if (queries.isEmpty()) {
            return counts;
        }
        try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            Rows.of(select, queries)
                    .column(Asked::index)
                    .column(asked -> asked.contact().workspace())
                    .column(asked -> asked.contact().contact())
                    .column(asked -> asked.query().event())
                    .column(asked -> asked.query().within() == null
                            ? null
                            : now.minus(asked.query().within()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getInt(1), rows.getLong(2));
                }
            }
        }
        return counts;
    }

    /**
     * The count of a query with rules.
     *
     * @throws IllegalArgumentException when the rules are none
     * @throws dev.beckon.triggers.rule.TooComplexException when they are too many
     * @throws SQLException of which {@link dev.beckon.triggers.database.DatabaseException#isTimeout} after {@code longest}
     */
    long byRules(Asked asked, Duration longest) throws SQLException {
        EventHistory history = new EventHistory(
                asked.query().event(),
                RuleOperator.GTE,
                0,
                asked.query().within(),
                rules(asked.query().where()));
        Sql query = Sql.of("select")
                .then(new RuleCompiler(now, segment -> Optional.empty()).count(history, Limits.MAX_EVENT_COUNT + 1L))
                .then(
                        "from (values (?, ?)) as c (workspace, id)",
                        asked.contact().workspace().value(),
                        asked.contact().contact().value());
        try (PreparedStatement select = query.prepare(connection)) {
            select.setQueryTimeout((int) longest.toSeconds());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Rules rules(JsonNode where) {
        return switch (RuleParser.bound(where)) {
            case ParsedRules.Parsed(var rules, var references) -> rules;
            case ParsedRules.Refused(var problems) ->
                throw new IllegalArgumentException("No rules on events: " + problems);
        };
    }
}
