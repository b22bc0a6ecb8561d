package dev.beckon.delivery.request;

import dev.beckon.support.web.ConnectionHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which of an author's headers go out: none that belongs to the connection (RFC 9110 section 7.6.1), to the address or
 * to us, and none that could bring another one along.
 */
final class RequestHeaders {

    private static final Set<String> OURS = Set.of(
            "host",
            "proxy-authenticate",
            "proxy-authorization",
            "expect",
            "content-length",
            "accept-encoding",
            "idempotency-key",
            "beckon-cause",
            "webhook-id",
            "webhook-timestamp",
            "webhook-signature");

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e\\t]{0,8192}");

    private RequestHeaders() {}

    /** The headers that go out, by name without regard to case. */
    static Map<String, String> filtered(Map<String, String> given) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.forEach((name, value) -> {
            boolean sound = NAME.matcher(name).matches() && VALUE.matcher(value).matches();
            if (sound && isFree(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, value);
            }
        });
        return headers;
    }

    private static boolean isFree(String name) {
        return !ConnectionHeaders.NAMES.contains(name) && !OURS.contains(name);
    }
}
