package dev.beckon.localstack.testing;

import dev.beckon.localstack.postgres.Databases;
import dev.beckon.localstack.postgres.LocalPostgres;
import dev.beckon.localstack.postgres.PostgresOptions;
import dev.beckon.localstack.process.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** The PostgreSQL of this JVM's tests; it goes away with the JVM. */
public final class TestPostgres {

    private static final String PASSWORD = "beckon-test";
    private static final OncePerJvm SERVER = new OncePerJvm("beckon.test.postgres.server");

    /**
     * A database of this server.
     *
     * @param url its JDBC address
     */
    public record Database(String url, String username, String password) {}

    private TestPostgres() {}

    /** A new empty database; starts the server the first time. */
    public static Database freshDatabase() {
        String server = SERVER.orElseStart(
                () -> Docker.wanted() ? Containers.postgres(LocalPostgres.USER, PASSWORD) : process());
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        new Databases(server + "postgres", LocalPostgres.USER, PASSWORD).createIfAbsent(name);
        return new Database(server + name, LocalPostgres.USER, PASSWORD);
    }

    private static String process() {
        try {
            Path folder = Files.createTempDirectory("beckon-test-postgres-");
            // As root, PostgreSQL may run as another user who has to get at its data in here.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            LocalPostgres server = LocalPostgres.start(
                    new PostgresOptions(folder.resolve("data"), 0, PASSWORD, folder.resolve("log"), false));
            Runtime.getRuntime()
                    .addShutdownHook(
                            Thread.ofPlatform().name("test-postgres-stop").unstarted(() -> {
                                server.close();
                                FileTree.delete(folder);
                            }));
            return server.jdbcUrl("");
        } catch (IOException failed) {
            throw new UncheckedIOException("the test database did not start: " + failed.getMessage(), failed);
        }
    }
}
