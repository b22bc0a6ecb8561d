package dev.beckon.delivery.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardWebhooksTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant THEN = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void signsAsTheSpecificationsExample() {
        assertThat(StandardWebhooks.headers("msg_p5jXN8AQM9LWM0D4loKWxJek", THEN, BODY, List.of(SECRET)))
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", SIGNATURE);
    }

    @Test
    void twoSecretsGiveTwoSignatures() {
        String signatures = StandardWebhooks.headers(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek", THEN, BODY, List.of("whsec_AAAA", SECRET))
                .get("webhook-signature");
        assertThat(signatures.split(" ")).hasSize(2).endsWith(SIGNATURE);
    }

    @Test
    void theOldSecretSignsBesideTheNewOneForAWhile() {
        SigningSecret first = SigningSecret.create(THEN);
        SigningSecret second = first.rotated(THEN.plusSeconds(10), Duration.ofHours(24));
        assertThat(first.signing(THEN)).containsExactly(first.current());
        assertThat(second.current()).startsWith("whsec_").isNotEqualTo(first.current());
        assertThat(second.signing(THEN.plusSeconds(20))).containsExactly(second.current(), first.current());
        assertThat(second.signing(THEN.plus(Duration.ofHours(25)))).containsExactly(second.current());
    }
}
