package dev.beckon.triggers.directory;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.support.kafka.CompactedView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Finds definitions that were published only just before they are asked for. That one is absent is said once all is read
 * that was in the topic by then, however long the reading stood still.
 */
@ApplicationScoped
public class FreshDefinitions {

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(10).toNanos();

    private final CompactedView<DefinitionRecord> definitions;
    private final Clock clock;

    FreshDefinitions(CompactedView<DefinitionRecord> definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /** @param patience for what is published only later, in all, however much is looked for; may be zero */
    public Search search(Duration patience) {
        return new Search(clock.instant().plus(patience));
    }

    /** One batch's look for definitions; of one thread. */
    public final class Search {

        private final Instant deadline;
        private CompletableFuture<Void> caughtUp;

        private Search(Instant deadline) {
            this.deadline = deadline;
        }

        /**
         * What is there as soon as it is enough; else what is there at last. Before the topic was read to its end it
         * waits in any case, as nothing can be said then.
         *
         * @param patient whether to wait for what is published only later
         * @throws IllegalStateException when interrupted
         */
        public <T> T find(Supplier<T> look, Predicate<T> enough, boolean patient) {
            T found = look.get();
            while (!definitions.isReady() || !enough.test(found) && mayCome(patient)) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
                if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("Stopped while waiting for the definitions");
                }
                found = look.get();
            }
            return enough.test(found) ? found : look.get();
        }

        private boolean mayCome(boolean patient) {
            if (caughtUp == null) {
                caughtUp = definitions.caughtUp();
            }
            return !caughtUp.isDone() || patient && clock.instant().isBefore(deadline);
        }
    }
}
