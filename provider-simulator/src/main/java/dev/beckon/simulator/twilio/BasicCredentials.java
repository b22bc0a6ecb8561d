package dev.beckon.simulator.twilio;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** User and password of an HTTP Basic header (RFC 7617). */
record BasicCredentials(String user, String password) {

    private static final String SCHEME = "Basic ";

    /** @throws TwilioRefusal 20003 when the header is missing or malformed */
    static BasicCredentials of(String authorization) {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            throw unauthenticated();
        }
        try {
            var decoded = new String(
                    Base64.getDecoder().decode(authorization.substring(SCHEME.length())), StandardCharsets.UTF_8);
            var colon = decoded.indexOf(':');
            if (colon < 1) {
                throw unauthenticated();
            }
            return new BasicCredentials(decoded.substring(0, colon), decoded.substring(colon + 1));
        } catch (IllegalArgumentException _) {
            throw unauthenticated();
        }
    }

    static TwilioRefusal unauthenticated() {
        return new TwilioRefusal(401, 20003, "Authenticate");
    }

    @Override
    public String toString() {
        return "BasicCredentials[" + user + "]";
    }
}
