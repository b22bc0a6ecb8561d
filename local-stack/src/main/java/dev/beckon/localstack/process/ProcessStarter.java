package dev.beckon.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Starts processes that the kernel ends when this JVM ends, however it ends.
 *
 * <p>Linux sends the "parent died" signal when the starting <em>thread</em> ends (prctl(2), PR_SET_PDEATHSIG), so all
 * starts happen on one thread that lives as long as the JVM. Without {@code setpriv} (util-linux) a child may outlive a
 * killed JVM; {@link ProcessRecord} lets the next start find it.
 */
public final class ProcessStarter {

    private static final ExecutorService IMMORTAL = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("process-starter").factory());

    private ProcessStarter() {}

    /**
     * Starts the process. The builder is left as it was, so that it can start another.
     *
     * @param signal what the kernel sends to it when this JVM dies, such as {@code KILL}
     * @throws IOException if the program cannot be started
     */
    public static Process start(ProcessBuilder builder, String signal) throws IOException {
        List<String> plain = List.copyOf(builder.command());
        List<String> command = new ArrayList<>(endingWithParent(signal));
        command.addAll(plain);
        try {
            return startPlain(builder.command(command));
        } finally {
            builder.command(plain);
        }
    }

    /** Starts a command that already says itself what happens to it when this JVM dies. */
    public static Process startPlain(ProcessBuilder builder) throws IOException {
        try {
            return IMMORTAL.submit(builder::start).get();
        } catch (ExecutionException failed) {
            throw new IOException("cannot start " + builder.command().getFirst(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(
                    "interrupted while starting " + builder.command().getFirst(), interrupted);
        }
    }

    /**
     * The words before a command that make it end with its parent, and keep a Ctrl-C in the terminal from it, as its
     * parent stops it in its turn; none where util-linux is not installed.
     */
    public static List<String> endingWithParent(String signal) {
        return onPath("setpriv") && onPath("setsid")
                ? List.of("setsid", "setpriv", "--pdeathsig", signal, "--")
                : List.of();
    }

    /** Whether the program is found on the {@code PATH}. */
    public static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(":")).map(Path::of).anyMatch(folder -> Files.isExecutable(folder.resolve(program)));
    }

    /** Runs a command to its end and returns its exit code; its output is thrown away. */
    public static int run(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException notStarted) {
            throw new UncheckedIOException("cannot run " + command[0], notStarted);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command[0], interrupted);
        }
    }
}
