package dev.beckon.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @Test
    void theyAreMadeOnceAndOnlyTheirOwnerReadsThem(@TempDir Path local) throws Exception {
        Secrets first = Secrets.in(local);

        assertThat(Secrets.in(local)).isEqualTo(first);
        assertThat(first.apiKey()).matches("bk_[A-Za-z0-9_-]{43}");
        assertThat(Base64.getDecoder().decode(first.encryptionKey())).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(local.resolve("api-key"))))
                .isEqualTo("rw-------");
    }
}
