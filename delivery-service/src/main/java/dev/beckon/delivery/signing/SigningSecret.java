package dev.beckon.delivery.signing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * What a workspace signs with. Its text form shows no secret.
 *
 * @param current {@code whsec_} and 32 random bytes in base64
 * @param previous the one before, which signs too until {@code previousUntil}; null when there was none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SigningSecret(String current, Instant createdAt, String previous, Instant previousUntil) {

    static final String PREFIX = "whsec_";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SigningSecret create(Instant now) {
        return new SigningSecret(random(), now, null, null);
    }

    /** A new secret; the present one goes on beside it for a while. */
    SigningSecret rotated(Instant now, Duration overlap) {
        return new SigningSecret(random(), now, current, now.plus(overlap));
    }

    /** Those that sign now, the newest first. */
    public List<String> signing(Instant now) {
        return isOverlapping(now) ? List.of(current, previous) : List.of(current);
    }

    /** Whether receivers may still check with the previous one. */
    public boolean isOverlapping(Instant now) {
        return previous != null && now.isBefore(previousUntil);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SigningSecret[" + createdAt + ']';
    }
}
