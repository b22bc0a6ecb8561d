package dev.beckon.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressPolicyTest {

    private final EgressPolicy strict = new EgressPolicy(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com",
                "https://127.0.0.1",
                "https://0.0.0.0",
                "https://[::1]",
                "https://[::ffff:127.0.0.1]",
                "https://169.254.169.254/latest",
                "https://10.1.2.3",
                "https://2130706433",
                "https://0x7f.1",
                "https://localhost.",
                "https://localhost",
                "https://db.internal",
                "https://user@example.com",
                "https://example.com?x=1",
                "file:///etc/passwd",
                "gopher://example.com",
                "not a url"
            })
    void refusesWhatIsNotAPublicHttpsAddress(String url) {
        assertThat(strict.faultOf(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://graph.facebook.com", "https://eu.api.example.co.uk:8443/base"})
    void takesPublicNames(String url) {
        assertThat(strict.faultOf(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "192.168.1.1",
                "172.16.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fd00::1",
                "192.0.0.8",
                "198.18.0.1",
                "::127.0.0.1",
                "::ffff:0:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "100::1",
                "fec0::1",
                "ff02::1",
                "2002:7f00:1::",
                "2001:0:1::",
                "::ffff:10.0.0.1"
            })
    void refusesToConnectToPrivateAddressesWhateverTheirName(String address) {
        assertThatThrownBy(() -> strict.resolve(address)).isInstanceOf(AddressRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com/a",
                "https://user:secret@example.com/",
                "http://127.0.0.1:8080/hook",
                "http://2130706433/",
                "http://[::1]/",
                "http://localhost/",
                "http://metadata.internal/",
                "http:///a"
            })
    void anAddressThatAUserNamesHasToBePublicToo(String url) {
        assertThat(strict.faultOfTarget(URI.create(url))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/a?b=c", "https://hooks.example.com:8443"})
    void anAddressThatAUserNamesMayHaveAQueryAndNoTls(String url) {
        assertThat(strict.faultOfTarget(URI.create(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8090", "http://127.0.0.1:8090"})
    void theLocalStackMayAllowLoopback(String url) {
        assertThat(new EgressPolicy(true).faultOf(url)).isEmpty();
    }
}
