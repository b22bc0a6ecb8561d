package dev.beckon.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The keys of one local stack: made at its first start, kept in files that only their owner reads.
 *
 * @param apiKey of the local workspace, with all permissions
 * @param encryptionKey 256 bits in Base64; encrypts the secrets of channels at rest
 * @param internalToken by which the services know each other
 * @param databasePassword of PostgreSQL's user
 */
record Secrets(String apiKey, String encryptionKey, String internalToken, String databasePassword) {

    private static final int BYTES = 32;

    static Secrets in(Path local) {
        return new Secrets(
                kept(local.resolve("api-key"), "bk_" + urlSafe()),
                kept(local.resolve("secrets-key"), Base64.getEncoder().encodeToString(random())),
                kept(local.resolve("internal-token"), urlSafe()),
                kept(local.resolve("postgres-password"), urlSafe()));
    }

    private static String kept(Path file, String fresh) {
        try {
            if (!Files.exists(file)) {
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, ownerOnly);
                Files.writeString(file, fresh + "\n", StandardOpenOption.WRITE);
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot keep a key in " + file, failed);
        }
    }

    private static String urlSafe() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
