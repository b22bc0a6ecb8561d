package dev.beckon.delivery.batch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;

/**
 * Group commit: one thread takes all that waits, flushes it as one batch, and answers every caller. Nothing waits for a
 * batch to fill, so that a single item is as fast as a statement of its own. Safe for all threads.
 *
 * @param <T> what is written
 * @param <R> what the caller gets to know
 */
public final class GroupFlusher<T, R> implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger(GroupFlusher.class);
    private static final int MAX_BATCH = 500;
    private static final int CONFLICT_RETRIES = 3;
    private static final String CONFLICT_CLASS = "40";

    private final String name;
    private final Flush<T, R> flush;
    private final IntConsumer sizes;
    private final BlockingQueue<Waiting<T, R>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;

    /** Writes a batch in one transaction. */
    @FunctionalInterface
    public interface Flush<T, R> {

        /**
         * Writes all or nothing.
         *
         * @return an answer for each item, in their order
         */
        List<R> flush(List<T> items) throws SQLException;
    }

    /** An item with its caller; the one without an item says that no more will come. */
    private record Waiting<T, R>(T item, CompletableFuture<R> answer) {}

    /**
     * Starts the flushing thread.
     *
     * @param sizes told the size of each batch
     */
    public GroupFlusher(String name, Flush<T, R> flush, IntConsumer sizes) {
        this.name = name;
        this.flush = flush;
        this.sizes = sizes;
        this.thread = Thread.ofVirtual().name("flush-" + name).start(this::run);
    }

    /**
     * Adds an item to the next batch; the answer fails with {@link StoreUnavailableException} when it was not stored.
     */
    public CompletableFuture<R> submit(T item) {
        Waiting<T, R> waiting = new Waiting<>(item, new CompletableFuture<>());
        queue.add(waiting);
        return waiting.answer();
    }

    private void run() {
        List<Waiting<T, R>> batch = new ArrayList<>(MAX_BATCH);
        boolean open = true;
        while (open) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, MAX_BATCH - 1);
                open = !batch.removeIf(each -> each.item() == null);
                if (!batch.isEmpty()) {
                    sizes.accept(batch.size());
                    write(batch, 0);
                }
            } catch (InterruptedException e) {
                open = false;
            } finally {
                batch.clear();
            }
        }
    }

    private void write(List<Waiting<T, R>> batch, int conflicts) {
        try {
            List<R> answers = flush.flush(batch.stream().map(Waiting::item).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
        } catch (SQLException e) {
            recover(batch, conflicts, e);
        } catch (RuntimeException e) {
            fail(batch, e);
        }
    }

    /**
     * A deadlock is tried again; one bad item must not take the others down with it, so they are written one by one.
     */
    private void recover(List<Waiting<T, R>> batch, int conflicts, SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith(CONFLICT_CLASS) && conflicts < CONFLICT_RETRIES) {
            write(batch, conflicts + 1);
        } else if (batch.size() > 1 && state.startsWith("2")) {
            LOGGER.warnf("Writing one by one, store=%s size=%d state=%s", name, batch.size(), state);
            batch.forEach(each -> write(List.of(each), 0));
        } else {
            fail(batch, failure);
        }
    }

    private void fail(List<Waiting<T, R>> batch, Exception failure) {
        LOGGER.errorf("A batch was not stored, store=%s size=%d: %s", name, batch.size(), failure.getMessage());
        batch.forEach(each -> each.answer().completeExceptionally(new StoreUnavailableException(name, failure)));
    }

    /** Flushes what waits and ends; what comes later is never answered. */
    @Override
    public void close() {
        queue.add(new Waiting<>(null, new CompletableFuture<>()));
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
