package dev.beckon.triggers.audience;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.verdict.Settlement;
import dev.beckon.triggers.verdict.VerdictRows;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What becomes of a call whose audience cannot be found: it is noted where people see it, tried again later, and after
 * so many times in a row it has failed.
 */
@ApplicationScoped
class Setbacks {

    private static final Logger LOGGER = Logger.getLogger(Setbacks.class);

    private final Database database;
    private final AudienceCalls calls;
    private final AudienceConfig config;
    private final MeterRegistry meters;
    private final Clock clock;

    Setbacks(Database database, AudienceCalls calls, AudienceConfig config, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.calls = calls;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    /** Notes a failure that does not pass by itself. */
    void note(TriggerCallId call, RuntimeException failure) {
        String problem = AudienceFailures.of(failure);
        Duration by = problem.equals(AudienceFailures.TOO_SLOW) ? config.tryAgainSlow() : config.tryAgain();
        boolean over = database.inTransaction(connection -> note(connection, call, problem, by));
        meters.counter("beckon.audience.setbacks", "problem", problem, "result", over ? "failed" : "retried")
                .increment();
        if (over) {
            LOGGER.errorf(failure, "Given up, call=%s", call);
        } else {
            LOGGER.warnf(failure, "Page cannot be decided, trying again in %s, call=%s", by, call);
        }
    }

    private boolean note(Connection connection, TriggerCallId call, String problem, Duration by) throws SQLException {
        Instant now = clock.instant();
        ExpansionRows rows = new ExpansionRows(connection);
        int emitted = rows.failed(call, problem, now, now.plus(by))
                .filter(failed -> failed.times() >= config.mostTries())
                .map(ExpansionRows.Failed::emitted)
                .orElse(-1);
        if (emitted < 0) {
            return false;
        }
        VerdictRows verdicts = new VerdictRows(connection);
        List<Settlement> unsent = verdicts.pending(call, emitted).stream()
                .map(pending -> Settlement.skipped(pending.execution(), problem))
                .toList();
        verdicts.settle(unsent);
        rows.end(call);
        calls.fail(connection, call, problem, "Given up after " + config.mostTries() + " tries");
        return true;
    }
}
