package dev.beckon.localstack.setup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Secrets of the local channels: the same at each start, told by nothing but this stack's own key. */
record DerivedSecrets(byte[] key) {

    static DerivedSecrets from(String encryptionKey) {
        return new DerivedSecrets(Base64.getDecoder().decode(encryptionKey));
    }

    /** A secret of that name: 64 hexadecimal digits. */
    String named(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("local channel " + name).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
