package dev.beckon.localstack.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Creates databases on a server. */
public record Databases(String adminUrl, String user, String password) {

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    /**
     * Creates an empty database if there is none of this name.
     *
     * @param name lower-case letters, digits and underscores
     */
    public void createIfAbsent(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
        try (Connection connection = connect();
                PreparedStatement find = connection.prepareStatement("select 1 from pg_database where datname = ?");
                PreparedStatement create = connection.prepareStatement("create database " + name)) {
            find.setString(1, name);
            if (!find.executeQuery().next()) {
                create.execute();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot create the database " + name, failed);
        }
    }

    void awaitConnections(Process server, Path log) throws IOException {
        Instant giveUp = Instant.now().plus(START_PATIENCE);
        while (!accepting()) {
            if (!server.isAlive() || Instant.now().isAfter(giveUp)) {
                throw new IOException("PostgreSQL did not start, see " + log);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean accepting() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(adminUrl, user, password);
    }
}
