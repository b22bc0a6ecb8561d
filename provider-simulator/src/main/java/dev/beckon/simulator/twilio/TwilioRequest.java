package dev.beckon.simulator.twilio;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A valid request to send (Twilio's OpenAPI, {@code CreateMessage}).
 *
 * @param from number, or the messaging service that picks one
 * @param messagingServiceSid null when {@code from} was given
 * @param body null when there is only media
 * @param statusCallback null for none
 */
record TwilioRequest(
        String to,
        String from,
        String messagingServiceSid,
        String body,
        List<String> mediaUrls,
        String statusCallback) {

    private static final Pattern NUMBER = Pattern.compile("\\+?[1-9]\\d{4,14}");
    private static final Pattern MEDIA_URL = Pattern.compile("https?://[^\\s/]+\\S*");
    private static final int MAX_BODY = 1600;
    private static final int MAX_MEDIA = 10;
    private static final int MAX_VALIDITY_SECONDS = 36_000;

    /**
     * Reads and checks the form.
     *
     * @throws TwilioRefusal with the error for the first thing that is wrong
     */
    static TwilioRequest of(MultiMap form) {
        var to = form.get("To");
        require(to != null && !to.isBlank(), 21604, "A 'To' phone number is required.");
        require(NUMBER.matcher(to).matches(), 21211, "The 'To' number " + to + " is not a valid phone number.");
        var service = form.get("MessagingServiceSid");
        var from = form.get("From") == null ? service : form.get("From");
        require(from != null, 21603, "A 'From' phone number is required.");
        var body = form.get("Body");
        var content = form.get("ContentSid");
        var media = List.copyOf(form.getAll("MediaUrl"));
        require(
                (body != null && !body.isEmpty()) || content != null || !media.isEmpty(),
                21602,
                "Message body is required.");
        require(
                body == null || body.codePointCount(0, body.length()) <= MAX_BODY,
                21617,
                "The concatenated message body exceeds the 1600 character limit.");
        require(media.size() <= MAX_MEDIA, 21623, "At most " + MAX_MEDIA + " MediaUrls are allowed.");
        require(
                media.stream().allMatch(url -> MEDIA_URL.matcher(url).matches()),
                21620,
                "The MediaUrl is not a valid URL.");
        checkValidity(form.get("ValidityPeriod"));
        checkCallback(form.get("StatusCallback"));
        return new TwilioRequest(to, from, service, body == null ? content : body, media, form.get("StatusCallback"));
    }

    /** The {@code message_id} in the query of the status callback, where our delivery-service puts it; or null. */
    String messageRef() {
        if (statusCallback == null) {
            return null;
        }
        var values = new QueryStringDecoder(statusCallback).parameters().get("message_id");
        return values == null ? null : values.getFirst();
    }

    private static void checkValidity(String seconds) {
        require(
                seconds == null
                        || (seconds.matches("\\d{1,5}")
                                && Integer.parseInt(seconds) >= 1
                                && Integer.parseInt(seconds) <= MAX_VALIDITY_SECONDS),
                21621,
                "The ValidityPeriod must be between 1 and 36000 seconds.");
    }

    private static void checkCallback(String url) {
        if (url == null) {
            return;
        }
        try {
            var scheme = new URI(url).getScheme();
            require("http".equals(scheme) || "https".equals(scheme), 21609, "The StatusCallback URL is not valid.");
        } catch (URISyntaxException _) {
            throw new TwilioRefusal(400, 21609, "The StatusCallback URL is not valid.");
        }
    }

    private static void require(boolean holds, int code, String otherwise) {
        if (!holds) {
            throw new TwilioRefusal(400, code, otherwise);
        }
    }
}
