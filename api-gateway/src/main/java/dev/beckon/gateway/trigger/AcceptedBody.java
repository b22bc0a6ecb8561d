package dev.beckon.gateway.trigger;

/** What is known of a call at the moment it is accepted. */
public record AcceptedBody(String triggerCallId, String status) {

    public static AcceptedBody of(String call) {
        return new AcceptedBody(call, "accepted");
    }
}
