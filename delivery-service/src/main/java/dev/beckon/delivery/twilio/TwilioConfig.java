package dev.beckon.delivery.twilio;

import dev.beckon.delivery.channel.SettingsReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/**
 * Settings of an SMS sender. The auth token also signs the callbacks.
 *
 * @param from a number or sender name; null when {@code messagingServiceSid} chooses
 * @param mms whether media travel as MMS; else their addresses are lines of the text
 * @param statusCallback where reports go, without the message's id
 */
record TwilioConfig(
        URI messages,
        String accountSid,
        String authToken,
        String from,
        String messagingServiceSid,
        boolean mms,
        String statusCallback) {

    static final String BASE_URL = "https://api.twilio.com";
    private static final String ACCOUNT = "AC[0-9a-fA-F]{32}";

    static TwilioConfig read(SettingsReader settings, String statusCallback) {
        URI base = settings.url("base_url", BASE_URL);
        String account = settings.text("account_sid");
        String from = settings.text("from", null);
        String service = settings.text("messaging_service_sid", null);
        String media = settings.word("media", "link", Set.of("link", "mms"));
        String token = settings.secret("auth_token");
        if (account != null && !account.matches(ACCOUNT)) {
            settings.fault("/settings/account_sid", "invalid_value", "Expected AC and 32 hexadecimal digits");
            return null;
        }
        if ((from == null) == (service == null)) {
            settings.fault("/settings/from", "invalid_value", "Give either 'from' or 'messaging_service_sid'");
            return null;
        }
        if (base == null || account == null || token == null) {
            return null;
        }
        URI messages = URI.create(base + "/2010-04-01/Accounts/" + account + "/Messages.json");
        return new TwilioConfig(messages, account, token, from, service, "mms".equals(media), statusCallback);
    }

    String authorization() {
        String pair = accountSid + ':' + authToken;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "TwilioConfig[" + messages + ']';
    }
}
