package dev.beckon.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.localstack.process.Endings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    private static final String PASSWORD = "a-password";

    @TempDir
    Path folder;

    @Test
    void whatWasCommittedIsThereAfterACrashAndAfterAStop() throws Exception {
        LocalPostgres first = start();
        first.databases().createIfAbsent("triggers");
        first.databases().createIfAbsent("triggers");
        execute(first, "create table note(text text)");
        execute(first, "insert into note values ('kept')");
        first.handle().destroyForcibly();
        assertThat(Endings.awaitExit(first.handle(), Duration.ofSeconds(60))).isTrue();

        try (LocalPostgres afterCrash = start()) {
            assertThat(note(afterCrash)).isEqualTo("kept");
        }
        try (LocalPostgres afterStop = start()) {
            assertThat(note(afterStop)).isEqualTo("kept");
        }
    }

    @Test
    void aServerThatACrashedStarterLeftIsEndedFirst() throws Exception {
        LocalPostgres left = start();
        try (LocalPostgres next = start()) {
            assertThat(left.handle().isAlive()).isFalse();
            assertThat(next.handle().isAlive()).isTrue();
        }
    }

    private LocalPostgres start() throws IOException {
        return LocalPostgres.start(
                new PostgresOptions(folder.resolve("data"), 0, PASSWORD, folder.resolve("log"), true));
    }

    private static void execute(LocalPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String note(LocalPostgres server) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select text from note")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(LocalPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("triggers"), LocalPostgres.USER, PASSWORD);
    }
}
