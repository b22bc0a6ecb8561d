package dev.beckon.delivery.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppSignatureTest {

    private static final byte[] BODY = "what do ya want for nothing?".getBytes();
    /** RFC 4231, test case 2. */
    private static final String VECTOR = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    @Test
    void aKnownVectorIsAccepted() {
        assertThat(WhatsAppSignature.isValid("Jefe", BODY, VECTOR)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384",
                "sha256=0bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            })
    void everyOtherFormIsRefused(String header) {
        assertThat(WhatsAppSignature.isValid("Jefe", BODY, header)).isFalse();
    }

    @Test
    void upperCaseAnotherSecretAndNoSecretAreRefused() {
        assertThat(WhatsAppSignature.isValid("Jefe", BODY, VECTOR.toUpperCase(Locale.ROOT)))
                .isFalse();
        assertThat(WhatsAppSignature.isValid("Other", BODY, VECTOR)).isFalse();
        assertThat(WhatsAppSignature.isValid("", BODY, VECTOR)).isFalse();
    }
}
