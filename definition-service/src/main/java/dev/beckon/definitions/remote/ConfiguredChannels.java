package dev.beckon.definitions.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.support.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The channels that a workspace can send on, as delivery-service tells them. Blocks; safe for all threads. */
@Singleton
public class ConfiguredChannels {

    private static final String LIST = "/api/v1/channels?limit=200";
    private static final int MAX_PAGES = 100;

    private final InternalClient client;

    ConfiguredChannels(
            @ConfigProperty(name = "beckon.delivery-service.url", defaultValue = "http://localhost:8084") String base,
            @ConfigProperty(name = "beckon.internal.token") Optional<String> token,
            @ConfigProperty(name = "beckon.delivery-service.answer-within", defaultValue = "2s")
                    Duration answerWithin) {
        this.client = new InternalClient(
                new InternalClient.Service(
                        "delivery-service", base, answerWithin, "Channels cannot be looked up just now; try again"),
                token);
    }

    /** Those with an active sender; empty when delivery-service does not say. */
    public Optional<Set<Channel>> of(WorkspaceId workspace) {
        try {
            return read(workspace);
        } catch (ProblemException noAnswer) {
            return Optional.empty();
        }
    }

    private Optional<Set<Channel>> read(WorkspaceId workspace) {
        Set<Channel> active = EnumSet.noneOf(Channel.class);
        String path = LIST;
        for (int page = 0; page < MAX_PAGES; page++) {
            Optional<JsonNode> answer = client.get(workspace, path);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            answer.get().path("items").forEach(item -> {
                if (item.path("active").asBoolean()) {
                    add(item.path("channel").asText(), active);
                }
            });
            if (!answer.get().hasNonNull("next_cursor")) {
                return Optional.of(active);
            }
            path = LIST + "&cursor=" + answer.get().get("next_cursor").asText();
        }
        return Optional.of(active);
    }

    private static void add(String word, Set<Channel> channels) {
        Arrays.stream(Channel.values())
                .filter(channel -> channel.wireName().equals(word))
                .forEach(channels::add);
    }
}
