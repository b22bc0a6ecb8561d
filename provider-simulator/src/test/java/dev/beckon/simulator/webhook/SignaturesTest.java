package dev.beckon.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    /** RFC 4231, test case 2. */
    private static final byte[] DATA = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

    @Test
    void twilioSignsTheUrlAndTheSortedForm() {
        var form = new TreeMap<>(Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+12349013030",
                "Digits", "1234",
                "From", "+12349013030",
                "To", "+18005551212"));
        assertThat(Signatures.twilio("12345", "https://example.com/myapp?foo=1&bar=2", form))
                .isEqualTo("t64uZ3SEiU2fbBEHppByBXZpZL8=");
    }

    @Test
    void metaSignsTheBodyWithSha256InHex() {
        assertThat(Signatures.meta("Jefe", DATA))
                .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void googleSignsTheDataWithSha512InBase64() {
        assertThat(Signatures.google("Jefe", DATA))
                .isEqualTo("Fkt6e/z4GeLjlfvnO1bgo4e9ZCIugx/WECcM1+olBVSXWL91wFqZSm0DT2X48Ob9yuqxo01Ka0tjbgcKOLznNw==");
    }
}
