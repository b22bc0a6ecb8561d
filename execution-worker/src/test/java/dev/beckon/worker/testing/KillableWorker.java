package dev.beckon.worker.testing;

import dev.beckon.localstack.process.Endings;
import dev.beckon.localstack.process.ProcessStarter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A worker in a process of its own, which a test kills and starts again on the same state. */
public final class KillableWorker implements AutoCloseable {

    private final ProcessBuilder command;
    private Process process;

    /**
     * Starts it.
     *
     * @param id of the application; also names the log in {@code target}
     */
    public KillableWorker(String bootstrapServers, String id, Path state) throws IOException {
        command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                WorkerMain.class.getName(),
                bootstrapServers,
                id,
                state.toString());
        command.redirectErrorStream(true);
        command.redirectOutput(Path.of("target", id + "-worker.log").toFile());
        process = ProcessStarter.start(command, "KILL");
    }

    /** Ends it as a power cut would, and starts another in its place. */
    public void killAndRestart() throws IOException {
        process.destroyForcibly().onExit().join();
        process = ProcessStarter.start(command, "KILL");
    }

    @Override
    public void close() {
        Endings.end(process.toHandle(), Duration.ofSeconds(10));
    }
}
