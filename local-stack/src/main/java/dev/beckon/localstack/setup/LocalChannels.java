package dev.beckon.localstack.setup;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.message.Channel;
import dev.beckon.localstack.http.JsonClient;
import dev.beckon.localstack.http.JsonClient.Answer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sees to it that the local workspace has a channel of each kind and that the simulator knows where their webhooks go.
 * Doing it again changes nothing.
 */
public final class LocalChannels {

    private static final String TITLE = "Local simulator";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final JsonClient api;
    private final JsonClient providers;
    private final URI gateway;
    private final URI simulator;
    private final int smtpPort;
    private final DerivedSecrets secrets;

    /**
     * For one stack.
     *
     * @param encryptionKey of this stack, from which the channels' secrets are derived
     */
    public LocalChannels(URI gateway, String apiKey, URI simulator, int smtpPort, String encryptionKey) {
        this.api = JsonClient.withKey(gateway, apiKey);
        this.providers = JsonClient.open(simulator);
        this.gateway = gateway;
        this.simulator = simulator;
        this.smtpPort = smtpPort;
        this.secrets = DerivedSecrets.from(encryptionKey);
    }

    /**
     * Creates what is missing.
     *
     * @throws IOException if a server refuses something or does not answer
     */
    public void ensure() throws IOException, InterruptedException {
        Map<Channel, String> present = present();
        for (Channel channel : Channel.values()) {
            LocalChannel wanted = LocalChannel.of(channel, simulator, smtpPort, secrets);
            String id = present.get(channel);
            register(wanted, id == null ? create(wanted) : id);
        }
    }

    /**
     * The channels that an earlier start made. The gateway may still be reading our key: it is asked until it knows it.
     */
    private Map<Channel, String> present() throws IOException, InterruptedException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        Answer answer = api.get("/api/v1/channels?limit=200");
        while (!answer.isSuccess() && Instant.now().isBefore(giveUp)) {
            Thread.sleep(PAUSE);
            answer = api.get("/api/v1/channels?limit=200");
        }
        Map<Channel, String> present = new EnumMap<>(Channel.class);
        for (JsonNode item : succeeded("list the channels", answer).path("items")) {
            if (TITLE.equals(item.path("title").asText())) {
                present.put(
                        Channel.valueOf(item.path("channel").asText().toUpperCase(Locale.ROOT)),
                        item.path("id").asText());
            }
        }
        return present;
    }

    private String create(LocalChannel wanted) throws IOException, InterruptedException {
        Map<String, Object> body = Map.of(
                "channel", wanted.channel().wireName(),
                "title", TITLE,
                "settings", wanted.settings(),
                "secrets", wanted.secrets());
        return succeeded(
                        "create the channel " + wanted.channel().wireName(), api.send("POST", "/api/v1/channels", body))
                .path("id")
                .asText();
    }

    private void register(LocalChannel wanted, String id) throws IOException, InterruptedException {
        if (wanted.account().isEmpty()) {
            return;
        }
        String word = wanted.channel().wireName();
        Map<String, String> account = new HashMap<>(wanted.account());
        account.put("webhook_url", gateway + "/webhooks/" + word + "/" + id + wanted.webhook());
        succeeded("register " + word + " with the simulator", providers.send("PUT", "/providers/" + word, account));
    }

    private static JsonNode succeeded(String what, Answer answer) throws IOException {
        if (!answer.isSuccess()) {
            throw new IOException("cannot " + what + ": " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }
}
