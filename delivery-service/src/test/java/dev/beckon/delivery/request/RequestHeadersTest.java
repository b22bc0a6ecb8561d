package dev.beckon.delivery.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadersTest {

    @Test
    void whatBelongsToTheAuthorGoesOut() {
        assertThat(RequestHeaders.filtered(Map.of("Authorization", "Bearer x", "X-Case", "7", "Content-Type", "a/b")))
                .containsOnlyKeys("Authorization", "Content-Type", "X-Case");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "CONNECTION",
                "transfer-encoding",
                "Content-Length",
                "Upgrade",
                "Proxy-Authorization",
                "Idempotency-Key",
                "Webhook-Signature",
                "with space",
                "with:colon",
                "with\r\nX-Other",
                ""
            })
    void whatDoesNotIsLeftOut(String name) {
        assertThat(RequestHeaders.filtered(Map.of(name, "x"))).isEmpty();
    }

    @Test
    void aValueCannotBringAnotherHeaderAlong() {
        assertThat(RequestHeaders.filtered(Map.of("X-One", "1\r\nX-Two: 2"))).isEmpty();
    }
}
