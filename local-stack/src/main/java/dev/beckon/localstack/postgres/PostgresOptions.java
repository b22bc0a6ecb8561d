package dev.beckon.localstack.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a PostgreSQL is run.
 *
 * @param data its data folder, made when it is not there
 * @param port where it listens, or 0 for a free port
 * @param password of its user {@code beckon}
 * @param log where its messages go
 * @param durable whether a commit waits for the disk; only throw-away databases of tests do without
 */
public record PostgresOptions(Path data, int port, String password, Path log, boolean durable) {

    PostgresOptions at(int actualPort) {
        return new PostgresOptions(data, actualPort, password, log, durable);
    }

    /** Settings as command-line words. Names and meanings: PostgreSQL 18, "Server Configuration". */
    List<String> settings() {
        List<String> words = new ArrayList<>();
        set(words, "port", Integer.toString(port));
        set(words, "listen_addresses", "localhost");
        // The default folder of the socket needs rights that we may not have.
        set(words, "unix_socket_directories", "");
        set(words, "max_connections", "200");
        set(words, "shared_buffers", durable ? "256MB" : "64MB");
        set(words, "max_wal_size", "2GB");
        set(words, "checkpoint_timeout", "10min");
        set(words, "timezone", "UTC");
        set(words, "fsync", durable ? "on" : "off");
        set(words, "synchronous_commit", durable ? "on" : "off");
        set(words, "full_page_writes", durable ? "on" : "off");
        return words;
    }

    private static void set(List<String> words, String name, String value) {
        words.add("-c");
        words.add(name + "=" + value);
    }
}
