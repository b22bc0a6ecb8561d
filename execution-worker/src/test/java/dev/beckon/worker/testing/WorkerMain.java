package dev.beckon.worker.testing;

import dev.beckon.worker.definitions.PublishedDefinitions;
import java.nio.file.Path;

/** A worker in a process of its own, so that a test can kill it. */
public final class WorkerMain {

    private WorkerMain() {}

    /** @param arguments bootstrap servers, application id, folder of the state */
    public static void main(String[] arguments) throws InterruptedException {
        try (var definitions = new PublishedDefinitions(arguments[0]);
                var streams = RunningStreams.start(definitions, arguments[0], arguments[1], Path.of(arguments[2]))) {
            Thread.currentThread().join();
        }
    }
}
