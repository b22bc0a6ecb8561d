package dev.beckon.localstack.broker;

import dev.beckon.localstack.process.Endings;
import dev.beckon.localstack.process.ProcessStarter;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A broker in a JVM of its own that ends when this JVM ends. */
public final class BrokerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int STARTS = 3;

    private final Process process;
    private final String bootstrapServers;

    private BrokerProcess(Process process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the process and returns when the broker serves clients. One that ends before that is started again: a port
     * that was free may be taken meanwhile.
     *
     * @param data where it keeps its log
     * @param port where it listens, or 0 for a free port
     * @param log where its standard error goes
     * @param flags flags of its JVM
     * @throws IOException if it does not start; the log says why
     */
    public static BrokerProcess start(Path data, int port, Path log, List<String> flags) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(data, port, flags));
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        for (int start = 1; start <= STARTS; start++) {
            Optional<BrokerProcess> serving = awaitServing(ProcessStarter.start(builder, "KILL"));
            if (serving.isPresent()) {
                return serving.get();
            }
        }
        throw new IOException("the Kafka broker did not start, see " + log);
    }

    /** Empty when the process ended without having served. */
    private static Optional<BrokerProcess> awaitServing(Process process) throws IOException {
        // Not closed: closing the stream would take the process's standard output away from it.
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(BrokerMain.READY)) {
                return Optional.of(new BrokerProcess(process, line.substring(BrokerMain.READY.length())));
            }
        }
        return Optional.empty();
    }

    private static List<String> command(Path data, int port, List<String> flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(), BrokerMain.class.getName()));
        command.addAll(List.of(data.toString(), Integer.toString(port)));
        return command;
    }

    /** Ours, without the log manager of a service whose tests started us: the broker logs through java.util.logging. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("jboss-logmanager") && !entry.contains("/io/quarkus/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** {@code host:port} for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** The process itself. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends the process at once, for those who throw its data away. */
    public void kill() {
        process.destroyForcibly();
        Endings.awaitExit(process.toHandle(), PATIENCE);
    }

    /** Stops the broker in order, by force when that takes too long. */
    @Override
    public void close() {
        Endings.end(process.toHandle(), PATIENCE);
    }
}
