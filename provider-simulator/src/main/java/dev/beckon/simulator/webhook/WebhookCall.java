package dev.beckon.simulator.webhook;

import java.util.Map;

/**
 * One signed POST.
 *
 * @param url absolute URL, kept as text because Twilio signs it as it is
 * @param headers with content type and signature
 */
public record WebhookCall(String url, Map<String, String> headers, byte[] body) {

    @Override
    public String toString() {
        return "WebhookCall[" + url + ", " + body.length + " bytes]";
    }
}
