package dev.beckon.localstack.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several things at the same time, each in a virtual thread. */
final class Parallel {

    /** One of the things; it may fail. */
    interface Step {
        void run() throws Exception;
    }

    private Parallel() {}

    /**
     * Runs all steps and returns when the last is done.
     *
     * @throws StackException of the first step that failed; its message is that of the failure
     */
    static void run(List<Step> steps) throws InterruptedException {
        List<Callable<Void>> calls = new ArrayList<>();
        for (Step step : steps) {
            calls.add(() -> {
                step.run();
                return null;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> outcome : threads.invokeAll(calls)) {
                outcome.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StackException known) {
                throw known;
            }
            throw new StackException(failed.getCause().getMessage(), failed.getCause());
        }
    }
}
