package dev.beckon.delivery.ledger;

import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.database.Transactions;
import dev.beckon.support.outbox.Outbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Settles what nobody else will: claims whose caller is gone become held, and held messages that the provider has not
 * spoken of in time end as unknown. Several instances may sweep at once. Blocks.
 */
public final class LedgerSweep {

    private static final int BATCH = 500;

    private static final String HOLD_LOST = """
            update message_ledger set state = 'held', reason = 'caller_lost', updated_at = now(),
              hold_until = now() + ? * interval '1 millisecond'
            where message_id in (
              select message_id from message_ledger
              where state = 'sending' and claimed_at < now() - ? * interval '1 millisecond'
              order by claimed_at limit %d for update skip locked)""".formatted(BATCH);

    private static final String END_HELD =
            """
            update message_ledger l set state = 'done', updated_at = now(), hold_until = null, status = '%s', rank = %d
            where l.message_id in (
              select message_id from message_ledger where state = 'held' and hold_until <= now()
              order by hold_until limit %d for update skip locked)
            returning %s""".formatted(MessageStatus.UNKNOWN.wireName(), MessageStatus.UNKNOWN.rank(), BATCH, LedgerRows.COLUMNS);

    private final DataSource database;
    private final Duration staleClaimAfter;
    private final Duration holdWindow;

    public LedgerSweep(DataSource database, Duration staleClaimAfter, Duration holdWindow) {
        this.database = database;
        this.staleClaimAfter = staleClaimAfter;
        this.holdWindow = holdWindow;
    }

    /** Holds the claims that have lost their caller; gives how many. */
    public int holdLostClaims() throws SQLException {
        return Transactions.run(database, connection -> {
            try (PreparedStatement hold = connection.prepareStatement(HOLD_LOST)) {
                hold.setLong(1, holdWindow.toMillis());
                hold.setLong(2, staleClaimAfter.toMillis());
                return hold.executeUpdate();
            }
        });
    }

    /** Ends held messages whose time is over, their outcomes in the same transaction; gives how many. */
    public int endOverdue() throws SQLException {
        return Transactions.run(database, connection -> {
            List<LedgerEntry> ended = end(connection);
            Outbox.append(
                    connection,
                    ended.stream()
                            .map(LedgerEntry::outcome)
                            .map(outcome -> new Outbox.Entry<>(Topics.OUTCOMES, outcome.key(), outcome))
                            .toList());
            return ended.size();
        });
    }

    private static List<LedgerEntry> end(Connection connection) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END_HELD)) {
            return LedgerRows.read(end);
        }
    }
}
