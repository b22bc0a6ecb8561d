package dev.beckon.triggers.effect;

import dev.beckon.support.round.Rounds;
import dev.beckon.triggers.database.Database;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Forgets what is only kept to know a repetition by, or to count back from, once no topic can tell of it again: effects
 * that were carried out, causes of calls, starts by messages.
 */
@Startup
@Singleton
class Retention {

    private static final Duration PAUSE = Duration.ofHours(1);

    /** Longer than the brokers keep the journal. */
    private static final List<String> STATEMENTS = List.of(
            "delete from effects_applied where applied_at < now() - interval '30 days'",
            "delete from call_causes where created_at < now() - interval '30 days'",
            "delete from message_starts where started_at < now() - interval '30 days'");

    private final Rounds rounds;

    Retention(Database database) {
        this.rounds = new Rounds("effects-retention", PAUSE, () -> {
            STATEMENTS.forEach(statement -> database.inTransaction(connection -> run(connection, statement)));
            return false;
        });
    }

    private static int run(Connection connection, String statement) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(statement)) {
            return delete.executeUpdate();
        }
    }

    @PreDestroy
    void close() {
        rounds.close();
    }
}
