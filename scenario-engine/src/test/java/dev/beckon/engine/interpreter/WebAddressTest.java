package dev.beckon.engine.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://x.example, https://x.example",
        "https://x.example/a?b=c&d=e#f, https://x.example/a?b=c&d=e#f",
        "https://x.example/?q=Zoé Müller, https://x.example/?q=Zo%C3%A9%20M%C3%BCller",
        "https://x.example/?q=%C3%A9, https://x.example/?q=%C3%A9",
        "https://x.example/😀, https://x.example/%F0%9F%98%80",
        "https://x.example/a\"b<c>|d, https://x.example/a%22b%3Cc%3E%7Cd",
        "HTTP://X.example:8080?q=a b, HTTP://X.example:8080?q=a%20b",
        "http://[::1]/a b, http://[::1]/a%20b"
    })
    void whatAnAddressCannotHoldIsEncoded(String text, String address) {
        assertThat(WebAddress.of(text)).contains(address);
        assertThat(WebAddress.of(address)).contains(address);
        assertThat(URI.create(address).getHost()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x.example",
                "ftp://x.example",
                "https://",
                "https:// x.example/",
                "https://x y.example/",
                "https://x.example/a\nb",
                "https://x.example/\ta",
                "javascript:alert(1)",
                "https:///a"
            })
    void otherTextsAreNone(String text) {
        assertThat(WebAddress.of(text)).isEmpty();
    }
}
