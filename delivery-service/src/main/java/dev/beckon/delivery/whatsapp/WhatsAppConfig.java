package dev.beckon.delivery.whatsapp;

import dev.beckon.delivery.channel.SettingsReader;
import java.net.URI;

/**
 * Settings of a WhatsApp number. Secrets beside these: {@code app_secret} signs webhooks, {@code verify_token} answers
 * their set-up.
 *
 * @param messages where to send, {@code {base}/v23.0/{phone_number_id}/messages}
 */
record WhatsAppConfig(URI messages, String accessToken) {

    static final String BASE_URL = "https://graph.facebook.com";
    static final String API_VERSION = "v23.0";
    /** The documented default throughput of a number, in and out together. */
    static final int MESSAGES_PER_SECOND = 80;

    static WhatsAppConfig read(SettingsReader settings) {
        URI base = settings.url("base_url", BASE_URL);
        String version = settings.text("api_version", API_VERSION);
        String number = settings.text("phone_number_id");
        String token = settings.secret("access_token");
        settings.secret("app_secret");
        settings.secret("verify_token");
        if (version != null && !version.matches("v[0-9]{1,3}\\.[0-9]")) {
            settings.fault("/settings/api_version", "invalid_value", "Expected a version such as v23.0");
            return null;
        }
        if (number != null && !number.matches("[0-9A-Za-z_-]{1,64}")) {
            settings.fault("/settings/phone_number_id", "invalid_value", "Expected the number's id, digits");
            return null;
        }
        if (base == null || number == null || token == null) {
            return null;
        }
        return new WhatsAppConfig(URI.create(base + "/" + version + "/" + number + "/messages"), token);
    }

    @Override
    public String toString() {
        return "WhatsAppConfig[" + messages + ']';
    }
}
