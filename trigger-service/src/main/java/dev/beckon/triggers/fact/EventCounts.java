package dev.beckon.triggers.fact;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.journal.FactQuery.EventCount;
import dev.beckon.triggers.database.JsonColumn;
import dev.beckon.triggers.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts events of contacts. */
final class EventCounts {

    /** How many events of one name, the newest, are looked at where rules decide which count. */
    static final int MOST_LOOKED_AT = 1_000;

    private static final TypeReference<LinkedHashMap<String, Object>> PROPERTIES = new TypeReference<>() {};

    private static final String COUNT = """
            select q.index, (select count(*) from contact_events e
                              where e.workspace = q.workspace and e.contact_id = q.contact_id and e.name = q.name
                                and e.occurred_at >= coalesce(q.since, '-infinity'))
              from unnest(?::int[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[])
                as q(index, workspace, contact_id, name, since)""";

    private static final String NEWEST = """
            select properties from contact_events
             where workspace = ? and contact_id = ? and name = ? and occurred_at >= ?
             order by occurred_at desc limit ?""";

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
     * The count of a query with rules, among the newest {@value #MOST_LOOKED_AT} events of the name.
     *
     * @throws IllegalArgumentException when the rules are none
     */
    long byRules(Asked asked) throws SQLException {
        EventTest test = EventTest.of(asked.query().where());
        Instant since = asked.query().within() == null
                ? Instant.EPOCH
                : now.minus(asked.query().within());
        try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setString(1, asked.contact().workspace().value());
            select.setLong(2, asked.contact().contact().value());
            select.setString(3, asked.query().event());
            select.setObject(4, OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
            select.setInt(5, MOST_LOOKED_AT);
            long count = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    count += test.holds(JsonColumn.read(rows.getString(1), PROPERTIES)) ? 1 : 0;
                }
            }
            return count;
        }
    }
}
