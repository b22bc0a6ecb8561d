package dev.beckon.localstack.postgres;

import dev.beckon.localstack.process.Endings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What a crashed starter may have left on a data folder. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Leftovers() {}

    /** Stops a server that still runs on the folder. */
    static void end(Path data) throws IOException {
        Optional<ProcessHandle> running = serverOn(data);
        if (running.isPresent()) {
            Endings.end(running.get(), PATIENCE);
        }
    }

    /** The number in {@code postmaster.pid} is believed only if that process names the folder in its command line. */
    private static Optional<ProcessHandle> serverOn(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readAllLines(pidFile).stream().findFirst().orElse("");
        Path commandLine = Path.of("/proc", pid, "cmdline");
        if (!pid.matches("[0-9]+") || !Files.exists(commandLine)) {
            return Optional.empty();
        }
        boolean ours = Files.readString(commandLine).contains(data.toString());
        return ours ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }
}
