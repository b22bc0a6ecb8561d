package dev.beckon.localstack.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Makes a data folder ready for a server. */
record DataFolder(Path programs, UnprivilegedUser user) {

    void prepare(PostgresOptions options) throws IOException {
        Path data = options.data();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            create(data, options.password());
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        user.own(data);
    }

    private void create(Path data, String password) throws IOException {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Path passwordFile = Files.createTempFile("beckon-postgres-", ".txt");
        try {
            Files.writeString(passwordFile, password);
            user.own(data);
            user.own(passwordFile);
            initdb(data, passwordFile);
        } finally {
            Files.delete(passwordFile);
        }
    }

    private void initdb(Path data, Path passwordFile) throws IOException {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(programs.resolve("initdb").toString());
        command.addAll(List.of("-D", data.toString(), "-U", LocalPostgres.USER));
        command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + passwordFile));
        command.addAll(List.of("--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions", "--no-sync"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("initdb failed for " + data + ": " + output.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while preparing " + data, interrupted);
        }
    }
}
