package dev.beckon.delivery.rcs;

import dev.beckon.delivery.channel.SettingsReader;
import java.net.URI;

/**
 * Settings of an RCS agent. {@code client_token} signs pushes. The access token is given; getting one from a service
 * account is not built yet.
 */
record RcsConfig(URI base, String agentId, String accessToken) {

    static final String BASE_URL = "https://rcsbusinessmessaging.googleapis.com";

    static RcsConfig read(SettingsReader settings) {
        URI base = settings.url("base_url", BASE_URL);
        String agent = settings.text("agent_id");
        String token = settings.secret("access_token");
        settings.secret("client_token");
        return base == null || agent == null || token == null ? null : new RcsConfig(base, agent, token);
    }

    @Override
    public String toString() {
        return "RcsConfig[" + base + ']';
    }
}
