package dev.beckon.delivery.rcs;

import dev.beckon.delivery.http.Hmac;
import java.util.Base64;

/**
 * {@code X-Goog-Signature}: base64 of HMAC-SHA512(client token, <em>decoded</em> {@code message.data}) (Google, "RBM
 * webhooks").
 */
public final class RcsSignature {

    private RcsSignature() {}

    public static String of(String clientToken, byte[] decodedData) {
        return Base64.getEncoder().encodeToString(Hmac.SHA512.of(clientToken, decodedData));
    }

    /** Whether the header signs the data; an empty token signs nothing. */
    public static boolean isValid(String clientToken, byte[] decodedData, String header) {
        return !clientToken.isEmpty() && Hmac.same(of(clientToken, decodedData), header);
    }
}
