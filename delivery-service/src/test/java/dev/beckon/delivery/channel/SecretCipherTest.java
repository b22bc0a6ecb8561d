package dev.beckon.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretCipherTest {

    private static final byte[] CLEAR = "{\"access_token\":\"s3cret\"}".getBytes();

    private final SecretCipher cipher = new SecretCipher(key(1));

    @Test
    void whatWasSealedOpensForItsOwner() {
        assertThat(cipher.open("acme/wa", cipher.seal("acme/wa", CLEAR))).isEqualTo(CLEAR);
    }

    @Test
    void noTwoBoxesAreAlikeAndNoneShowsItsContent() {
        byte[] box = cipher.seal("acme/wa", CLEAR);
        assertThat(box).isNotEqualTo(cipher.seal("acme/wa", CLEAR));
        assertThat(new String(box, StandardCharsets.ISO_8859_1)).doesNotContain("s3cret");
    }

    @Test
    void anotherOwnerAnotherKeyOrAnAlteredBoxDoesNotOpen() {
        byte[] box = cipher.seal("acme/wa", CLEAR);
        assertThatThrownBy(() -> cipher.open("evil/wa", box)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretCipher(key(2)).open("acme/wa", box))
                .hasMessageContaining("beckon.secrets.key");
        box[20] ^= 1;
        assertThatThrownBy(() -> cipher.open("acme/wa", box)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyOfAnotherLengthIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> new SecretCipher("AAAA")).hasMessageContaining("32 bytes in base64");
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
