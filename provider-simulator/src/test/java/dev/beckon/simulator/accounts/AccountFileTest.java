package dev.beckon.simulator.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.TestConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountFileTest {

    private static final ProviderAccount ACCOUNT = new ProviderAccount(
            Channel.WHATSAPP, "1001", URI.create("http://localhost/hook"), "app-secret", "token", "verify");

    @TempDir
    Path folder;

    @Test
    void accountsSurviveARestart() throws IOException {
        var config = TestConfig.with(Map.of("data", folder.resolve("new").toString()));
        var before = new ProviderAccounts(new AccountFile(config));
        before.put(ACCOUNT);

        var after = new ProviderAccounts(new AccountFile(config));
        after.load();
        assertThat(after.find(Channel.WHATSAPP, "1001")).contains(ACCOUNT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new/providers.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSenderWithoutAnAccountUsesTheDefaultOfItsChannel() {
        var accounts = new ProviderAccounts(new AccountFile(TestConfig.with(Map.of())));
        var fallback = new ProviderAccount(Channel.RCS, null, URI.create("http://localhost/rcs"), "s", null, null);
        accounts.put(fallback);
        accounts.put(ACCOUNT);
        assertThat(accounts.find(Channel.RCS, "agent")).contains(fallback);
        assertThat(accounts.find(Channel.WHATSAPP, "1002")).isEmpty();
    }

    @Test
    void whatIsPrintedHoldsNoSecret() {
        assertThat(ACCOUNT.toString()).doesNotContain("app-secret", "token", "verify");
    }
}
