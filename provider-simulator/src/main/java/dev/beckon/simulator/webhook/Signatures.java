package dev.beckon.simulator.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How each provider signs what it posts to us. */
public final class Signatures {

    private Signatures() {}

    /** Meta's {@code X-Hub-Signature-256}: HMAC-SHA256 of the raw body with the app secret, in hex. */
    public static String meta(String appSecret, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(hmac("HmacSHA256", appSecret, body));
    }

    /** RBM's {@code X-Goog-Signature}: HMAC-SHA512 of the decoded event with the client token, in base64. */
    public static String google(String clientToken, byte[] decodedData) {
        return Base64.getEncoder().encodeToString(hmac("HmacSHA512", clientToken, decodedData));
    }

    /**
     * Twilio's {@code X-Twilio-Signature}: HMAC-SHA1 of the full URL and each form field, name and value, in the order
     * of the names, in base64 (Twilio "Secure webhooks").
     */
    public static String twilio(String authToken, String url, SortedMap<String, String> form) {
        var signed = new StringBuilder(url);
        form.forEach((name, value) -> signed.append(name).append(value));
        return Base64.getEncoder()
                .encodeToString(hmac("HmacSHA1", authToken, signed.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hmac(String algorithm, String secret, byte[] data) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        }
    }
}
