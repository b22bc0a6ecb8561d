package dev.beckon.triggers.move;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.definition.WaitingPolicy;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.support.round.Rounds;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.directory.DefinitionObserver;
import dev.beckon.triggers.stream.Acknowledgements;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Tells executions that wait on older versions what becomes of them. It looks at where they stand, not at what it did
 * before, so that it may stop anywhere and go on; whoever comes to such an action later is told then. A page is told,
 * then marked: a crash in between tells it again, which the worker refuses.
 */
@Startup
@Singleton
public class Mover implements DefinitionObserver {

    private static final long LOCK = 0x6265636b6f6e01L;
    private static final int PAGE = 500;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration TIDY_AFTER = Duration.ofMinutes(10);

    private final Database database;
    private final RecordPublisher publisher;
    private final Clock clock;
    private final Queue<ScenarioVersion> news = new ConcurrentLinkedQueue<>();
    private final Rounds rounds;
    private Instant tidied = Instant.EPOCH;

    Mover(Database database, RecordPublisher publisher, Clock clock) {
        this.database = database;
        this.publisher = publisher;
        this.clock = clock;
        this.rounds = new Rounds("mover", PAUSE, this::round);
    }

    @Override
    public void definitionChanged(String key, Optional<DefinitionRecord> record) {
        if (record.orElse(null) instanceof ScenarioVersion version
                && version.moves().stream().anyMatch(move -> move.policy() != WaitingPolicy.FINISH)) {
            news.add(version);
            rounds.wakeUp();
        }
    }

    private boolean round() {
        storeNews();
        return database.inTransaction(this::tellPage);
    }

    private void storeNews() {
        for (ScenarioVersion version = news.peek(); version != null; version = news.peek()) {
            ScenarioVersion next = version;
            database.inTransaction(connection -> {
                new MoveRows(connection).store(next);
                return null;
            });
            news.remove(next);
        }
    }

    private boolean tellPage(Connection connection) throws SQLException {
        MoveRows rows = new MoveRows(connection);
        if (!rows.isMine(LOCK)) {
            return false;
        }
        List<MoveRows.Due> due = rows.due(PAGE);
        if (!due.isEmpty()) {
            tell(due);
            rows.told(due);
        } else if (clock.instant().isAfter(tidied.plus(TIDY_AFTER))) {
            rows.finish();
            tidied = clock.instant();
        }
        return due.size() == PAGE;
    }

    private void tell(List<MoveRows.Due> due) {
        Instant now = clock.instant();
        List<CompletableFuture<Void>> told = new ArrayList<>(due.size());
        due.forEach(
                each -> told.add(publisher.publish(Topics.COMMANDS_BULK, each.contact(), MovePlan.command(each, now))));
        Acknowledgements.await(told);
    }

    @PreDestroy
    void close() {
        rounds.close();
    }
}
