package dev.beckon.delivery.signing;

import dev.beckon.delivery.http.Hmac;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The headers of Standard Webhooks 1.0.0: {@code webhook-id}, {@code webhook-timestamp} in seconds of this attempt, and
 * {@code webhook-signature}, a {@code v1,<base64 HMAC-SHA256(secret, id.timestamp.body)>} for each secret.
 */
public final class StandardWebhooks {

    private StandardWebhooks() {}

    /**
     * Signs a request.
     *
     * @param id the same at every attempt; without a dot
     * @param secrets each {@code whsec_} and base64
     */
    public static Map<String, String> headers(String id, Instant now, byte[] body, List<String> secrets) {
        String timestamp = Long.toString(now.getEpochSecond());
        byte[] start = (id + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8);
        byte[] signed = new byte[start.length + body.length];
        System.arraycopy(start, 0, signed, 0, start.length);
        System.arraycopy(body, 0, signed, start.length, body.length);
        String signatures =
                secrets.stream().map(secret -> signature(secret, signed)).collect(Collectors.joining(" "));
        return Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", signatures);
    }

    private static String signature(String secret, byte[] signed) {
        byte[] key = Base64.getDecoder().decode(secret.substring(SigningSecret.PREFIX.length()));
        return "v1," + Base64.getEncoder().encodeToString(Hmac.SHA256.of(key, signed));
    }
}
