package dev.beckon.delivery.lifecycle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Removes what is old, in small bites that hold no lock for long. Blocks. */
final class Retention {

    private static final int BITE = 5_000;

    private static final String PLANS = """
            delete from open_plan where message_id in (select message_id from open_plan
              where kept_since < now() - ? * interval '1 millisecond' limit %d)""".formatted(BITE);

    private static final List<String> DELETES = List.of(
            """
            delete from message_ledger where message_id in (select message_id from message_ledger
              where state = 'done' and updated_at < now() - ? * interval '1 millisecond' limit %d)""".formatted(BITE),
            """
            delete from receipt where (channel_id, receipt_key) in (select channel_id, receipt_key from receipt
              where received_at < now() - ? * interval '1 millisecond' limit %d)""".formatted(BITE),
            """
            delete from http_request where request_id in (select request_id from http_request
              where state = 'done' and updated_at < now() - ? * interval '1 millisecond' limit %d)""".formatted(BITE),
            """
            delete from passed_variant where (message_id, variant) in (select message_id, variant from passed_variant
              where updated_at < now() - ? * interval '1 millisecond' limit %d)""".formatted(BITE),
            """
            delete from withdrawn_consent where (workspace, contact_id, channel) in (
              select workspace, contact_id, channel from withdrawn_consent
              where channel = '*' and withdrawn_at < now() - ? * interval '1 millisecond' limit %d)""".formatted(BITE),
            """
            delete from inbound where inbound_id in (select inbound_id from inbound
              where received_at < now() - ? * interval '1 millisecond' limit %d)""".formatted(BITE));

    private final DataSource database;
    private final Duration history;
    private final Duration plans;

    Retention(DataSource database, Duration history, Duration plans) {
        this.database = database;
        this.history = history;
        this.plans = plans;
    }

    void prune() throws SQLException {
        prune(PLANS, plans);
        for (String delete : DELETES) {
            prune(delete, history);
        }
    }

    private void prune(String delete, Duration keep) throws SQLException {
        while (bite(delete, keep) == BITE) {
            Thread.yield();
        }
    }

    private int bite(String delete, Duration keep) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setLong(1, keep.toMillis());
            return statement.executeUpdate();
        }
    }
}
