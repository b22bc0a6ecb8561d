package dev.beckon.localstack.postgres;

import dev.beckon.localstack.process.Endings;
import dev.beckon.localstack.process.FreePort;
import dev.beckon.localstack.process.ProcessStarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A running PostgreSQL that ends when this JVM ends; what it stored is there again when it starts on the same folder. */
public final class LocalPostgres implements AutoCloseable {

    /** The superuser of this server. */
    public static final String USER = "beckon";

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final int STARTS = 5;

    private final Process process;
    private final PostgresOptions options;

    private LocalPostgres(Process process, PostgresOptions options) {
        this.process = process;
        this.options = options;
    }

    /**
     * Starts the server and returns when it takes connections. A server that a crashed starter left behind on the same
     * folder is stopped first. One that ends at once is started again: a free port may be taken meanwhile, and the
     * children of a server that was killed hold its memory for a moment.
     *
     * @throws IOException if it cannot be prepared or does not start; the log says why
     */
    public static LocalPostgres start(PostgresOptions asked) throws IOException {
        Path programs = PostgresBinaries.unpacked().resolve("bin");
        UnprivilegedUser user = UnprivilegedUser.ofThisProcess();
        Leftovers.end(asked.data());
        for (int start = 1; ; start++) {
            new DataFolder(programs, user).prepare(asked);
            PostgresOptions options = asked.at(asked.port() == 0 ? FreePort.any() : asked.port());
            LocalPostgres started = new LocalPostgres(launch(programs, user, options), options);
            try {
                started.databases().awaitConnections(started.process, options.log());
                return started;
            } catch (IOException failed) {
                boolean endedByItself = !started.process.isAlive();
                Endings.end(started.handle(), STOP_PATIENCE);
                if (!endedByItself || start == STARTS) {
                    throw failed;
                }
            }
        }
    }

    private static Process launch(Path programs, UnprivilegedUser user, PostgresOptions options) throws IOException {
        List<String> command = new ArrayList<>(user.prefix());
        // After the prefix: a change of user takes the parent-death signal away (prctl(2)). INT asks for a fast stop.
        command.addAll(ProcessStarter.endingWithParent("INT"));
        command.addAll(List.of(
                programs.resolve("postgres").toString(), "-D", options.data().toString()));
        command.addAll(options.settings());
        return ProcessStarter.startPlain(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(options.log().toFile())));
    }

    /** The address of one database of this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + options.port() + "/" + database;
    }

    /** What creates databases here. */
    public Databases databases() {
        return new Databases(jdbcUrl("postgres"), USER, options.password());
    }

    /** The process itself. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Where it listens. */
    public int port() {
        return options.port();
    }

    /** Stops it: open sessions are cut, what they did not commit is rolled back, everything is written to disk. */
    @Override
    public void close() {
        if (Files.exists(options.data())) {
            ProcessStarter.run("kill", "-INT", Long.toString(process.pid()));
        }
        if (!Endings.awaitExit(process.toHandle(), STOP_PATIENCE)) {
            Endings.end(process.toHandle(), STOP_PATIENCE);
        }
    }
}
