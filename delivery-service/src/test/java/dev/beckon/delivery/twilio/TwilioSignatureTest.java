package dev.beckon.delivery.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioSignatureTest {

    private static final String TOKEN = "12345";
    private static final String URL = "https://example.com/myapp?foo=1&bar=2";
    private static final String FORM =
            "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";
    private static final String VECTOR_URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    /** The example of Twilio's security page. */
    private static final String VECTOR = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

    @Test
    void theVectorOfTwiliosDocumentsIsAccepted() {
        assertThat(isValid(VECTOR_URL, FORM, VECTOR)).isTrue();
    }

    @Test
    void aStandardPortMayBeAddedOrLeftOut() {
        String signed = TwilioSignature.of(TOKEN, "https://example.com:443/a", FormFields.parse("x=1"));
        assertThat(isValid("https://example.com/a", "x=1", signed)).isTrue();
        String without = TwilioSignature.of(TOKEN, "https://example.com/a", FormFields.parse("x=1"));
        assertThat(isValid("https://example.com:443/a", "x=1", without)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/a, x=2",
        "https://example.com/a, x=1&y=1",
        "http://example.com/a, x=1",
        "https://example.com/b, x=1",
        "https://example.com/a?q=1, x=1",
        "https://example.org/a, x=1"
    })
    void whatWasAlteredIsRefused(String url, String form) {
        String signed = TwilioSignature.of(TOKEN, "https://example.com/a", FormFields.parse("x=1"));
        assertThat(isValid(url, form, signed)).isFalse();
    }

    @Test
    void repeatedFieldsCountOnceAndInOrder() {
        String signed = TwilioSignature.of(TOKEN, URL, FormFields.parse("a=2&a=1&a=2"));
        assertThat(isValid(URL, "a=1&a=2", signed)).isTrue();
    }

    @Test
    void aJsonBodyIsBoundByItsHashInTheUrl() throws Exception {
        String json = "{\"a\":1}";
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes()));
        String url = "https://example.com/a?bodySHA256=" + hash;
        String signed = TwilioSignature.of(TOKEN, url, FormFields.parse(""));
        assertThat(isValid(url, json, signed)).isTrue();
        assertThat(isValid(url, "{\"a\":2}", signed)).isFalse();
    }

    @Test
    void withoutSignatureOrTokenNothingIsValid() {
        assertThat(isValid(URL, FORM, null)).isFalse();
        byte[] body = FORM.getBytes(StandardCharsets.UTF_8);
        assertThat(TwilioSignature.isValid("", URL, body, FormFields.parse(body), "x"))
                .isFalse();
    }

    private static boolean isValid(String url, String form, String signature) {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        return TwilioSignature.isValid(TOKEN, url, body, FormFields.parse(body), signature);
    }
}
