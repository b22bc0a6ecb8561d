package dev.beckon.delivery.twilio;

import dev.beckon.delivery.http.Hmac;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * {@code X-Twilio-Signature}: base64 of HMAC-SHA1(auth token, full URL + each form field's name and value in order of
 * names) (Twilio, "Security"). A JSON body is signed through {@code bodySHA256} in the query, and the signature is over
 * the URL only.
 */
public final class TwilioSignature {

    private static final String BODY_HASH = "bodySHA256";

    private TwilioSignature() {}

    public static String of(String authToken, String url, FormFields fields) {
        StringBuilder signed = new StringBuilder(url);
        fields.values()
                .forEach((name, values) -> values.stream()
                        .distinct()
                        .sorted()
                        .forEach(value -> signed.append(name).append(value)));
        byte[] code = Hmac.SHA1.of(authToken, signed.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(code);
    }

    /**
     * Whether the header signs the request; an empty token signs nothing.
     *
     * @param url as the provider used it; its port may be left out or added, as Twilio's own libraries allow
     */
    public static boolean isValid(String authToken, String url, byte[] body, FormFields fields, String header) {
        if (authToken.isEmpty() || header == null) {
            return false;
        }
        String query = URI.create(url).getRawQuery();
        String bodyHash = query == null ? null : FormFields.parse(query).first(BODY_HASH);
        FormFields signed = bodyHash == null ? fields : FormFields.parse("");
        boolean bodyMatches = bodyHash == null || Hmac.same(sha256(body), bodyHash);
        boolean signatureMatches = spellings(url).stream()
                .map(spelling -> Hmac.same(of(authToken, spelling, signed), header))
                .reduce(false, Boolean::logicalOr);
        return bodyMatches && signatureMatches;
    }

    /** The URL with and without the standard port of its scheme. */
    private static List<String> spellings(String url) {
        URI uri = URI.create(url);
        String start = uri.getScheme() + "://";
        String host = uri.getHost();
        String rest = url.substring(start.length() + uri.getRawAuthority().length());
        int standard = uri.getScheme().equals("https") ? 443 : 80;
        return uri.getPort() < 0
                ? List.of(url, start + host + ':' + standard + rest)
                : List.of(url, start + host + rest);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
