package dev.beckon.triggers.dryrun;

import dev.beckon.contracts.id.WorkspaceId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * Runs tasks beside the threads that bring them: those of one workspace one after the other, those of several side by
 * side and by turns. Platform threads, and few: the tasks compute, and virtual ones would take the processors from all
 * others that are virtual. Safe for all threads; never blocks.
 */
final class FairTurns implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger(FairTurns.class);

    private final int most;
    private final ExecutorService threads;
    /** Of each workspace that has any: the one under way first. */
    private final Map<WorkspaceId, Deque<Runnable>> tasks = new HashMap<>();

    /**
     * @param name of the threads
     * @param most tasks of one workspace, the one under way among them
     */
    FairTurns(String name, int threads, int most) {
        this.most = most;
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    /** Tells whether the task will be run: not when its workspace has the most already, nor after the end. */
    synchronized boolean offer(WorkspaceId workspace, Runnable task) {
        Deque<Runnable> waiting = tasks.computeIfAbsent(workspace, first -> new ArrayDeque<>());
        if (waiting.size() >= most) {
            return false;
        }
        waiting.add(task);
        return waiting.size() > 1 || begin(workspace);
    }

    private boolean begin(WorkspaceId workspace) {
        try {
            threads.execute(() -> turn(workspace));
            return true;
        } catch (RejectedExecutionException closed) {
            tasks.remove(workspace);
            return false;
        }
    }

    private void turn(WorkspaceId workspace) {
        try {
            first(workspace).run();
        } catch (RuntimeException e) {
            LOGGER.errorf(e, "A task failed, workspace=%s", workspace);
        } finally {
            goOn(workspace);
        }
    }

    private synchronized Runnable first(WorkspaceId workspace) {
        return tasks.get(workspace).element();
    }

    /** The workspace goes to the end of the queue. */
    private synchronized void goOn(WorkspaceId workspace) {
        Deque<Runnable> waiting = tasks.get(workspace);
        waiting.remove();
        if (waiting.isEmpty()) {
            tasks.remove(workspace);
        } else {
            begin(workspace);
        }
    }

    /** Interrupts what is under way and drops the rest. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
