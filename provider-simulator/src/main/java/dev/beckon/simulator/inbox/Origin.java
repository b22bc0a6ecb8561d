package dev.beckon.simulator.inbox;

/**
 * What the provider remembers of the request, to call the sender back.
 *
 * @param senderId WhatsApp phone number id, RCS agent id or Twilio account sid
 * @param callbackUrl Twilio's StatusCallback of this message, or null
 * @param callbackSecret the auth token the request came with, or null
 */
public record Origin(String senderId, String callbackUrl, String callbackSecret) {

    /** An origin whose webhooks go where its account says. */
    public static Origin of(String senderId) {
        return new Origin(senderId, null, null);
    }

    @Override
    public String toString() {
        return "Origin[" + senderId + "]";
    }
}
