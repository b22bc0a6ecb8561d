package dev.beckon.delivery.whatsapp;

import dev.beckon.delivery.http.Hmac;
import java.util.HexFormat;

/**
 * {@code X-Hub-Signature-256: sha256=<lower-case hex HMAC-SHA256(raw body, app secret)>}, over the bytes as they came
 * and never over JSON written anew (Meta, "Create a webhook endpoint").
 */
public final class WhatsAppSignature {

    private static final String PREFIX = "sha256=";

    private WhatsAppSignature() {}

    public static String of(String appSecret, byte[] body) {
        return PREFIX + HexFormat.of().formatHex(Hmac.SHA256.of(appSecret, body));
    }

    /** Whether the header signs the body; an empty secret signs nothing. */
    public static boolean isValid(String appSecret, byte[] body, String header) {
        return !appSecret.isEmpty() && Hmac.same(of(appSecret, body), header);
    }
}
