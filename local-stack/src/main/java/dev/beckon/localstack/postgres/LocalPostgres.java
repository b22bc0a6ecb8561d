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

    private final Process process;
    private final PostgresOptions options;

    private LocalPostgres(Process process, PostgresOptions options) {
        this.process = process;
        this.options = options;
    }

    /**
     * Starts the server and returns when it takes connections. A server that a crashed starter left behind on the same
     * folder is stopped first.
     *
     * @throws IOException if it cannot be prepared or does not start; the log says why
     */
    public static LocalPostgres start(PostgresOptions asked) throws IOException {
        PostgresOptions options = asked.at(asked.port() == 0 ? FreePort.any() : asked.port());
        Path programs = PostgresBinaries.unpacked().resolve("bin");
        UnprivilegedUser user = UnprivilegedUser.ofThisProcess();
        Leftovers.end(options.data());
        new DataFolder(programs, user).prepare(options);
        List<String> command = new ArrayList<>(user.prefix());
        // After the prefix: a change of user takes the parent-death signal away (prctl(2)). INT asks for a fast stop.
        command.addAll(ProcessStarter.endingWithParent("INT"));
        command.addAll(List.of(
                programs.resolve("postgres").toString(), "-D", options.data().toString()));
        command.addAll(options.settings());
        Process process = ProcessStarter.startPlain(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(options.log().toFile())));
        LocalPostgres started = new LocalPostgres(process, options);
        started.databases().awaitConnections(process, options.log());
        return started;
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
