package dev.beckon.triggers.history;

import dev.beckon.triggers.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Counts what became of a call and of those it is the parent of, in one round trip, from the rows themselves: no
 * counter can drift.
 */
@ApplicationScoped
public class CallCounting {

    private static final String COUNT = """
            with these as (select call_id from trigger_calls where call_id = ? or parent_id = ?)
            select 'verdict' as kind, status, reason, count(*) as rows, count(contact_id) as resolved
              from verdicts where call_id = any (array(select call_id from these)) group by status, reason
            union all
            select 'execution', status, null, count(*), count(*) filter (where answers <> '{}')
              from executions where trigger_call_id = any (array(select call_id from these)) group by status
            union all
            select 'message', status, null, count(*), 0
              from messages where trigger_call_id = any (array(select call_id from these)) group by status""";

    private final Database database;

    CallCounting(Database database) {
        this.database = database;
    }

    public CallCounts count(UUID call) {
        return database.inTransaction(connection -> {
            List<CallCounts.Count> counts = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(COUNT)) {
                select.setObject(1, call);
                select.setObject(2, call);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        counts.add(new CallCounts.Count(
                                rows.getString("kind"),
                                rows.getString("status"),
                                rows.getString("reason"),
                                rows.getLong("rows"),
                                rows.getLong("resolved")));
                    }
                }
            }
            return CallCounts.of(counts);
        });
    }
}
