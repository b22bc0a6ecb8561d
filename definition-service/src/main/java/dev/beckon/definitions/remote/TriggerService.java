package dev.beckon.definitions.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks trigger-service as the gateway does. Blocks; safe for all threads. */
@Singleton
public class TriggerService {

    private final InternalClient client;

    TriggerService(
            @ConfigProperty(name = "beckon.trigger-service.url", defaultValue = "http://localhost:8082") String base,
            @ConfigProperty(name = "beckon.internal.token") Optional<String> token,
            @ConfigProperty(name = "beckon.trigger-service.answer-within", defaultValue = "5s") Duration answerWithin) {
        this.client = new InternalClient(
                new InternalClient.Service(
                        "trigger-service",
                        base,
                        answerWithin,
                        "Contacts, folders and segments cannot be looked up just now; nothing was done, try again"),
                token);
    }

    /**
     * Reads something of the workspace's.
     *
     * @return empty when there is none
     * @throws ProblemException 503 {@code service_unavailable}; 400, 409 or 422 as trigger-service says it
     */
    public Optional<JsonNode> get(WorkspaceId workspace, String path) {
        return client.get(workspace, path);
    }

    /** Writes something of the workspace's; otherwise as {@link #get}. */
    public Optional<JsonNode> send(WorkspaceId workspace, String method, String path, JsonNode body) {
        return client.send(workspace, method, path, body);
    }
}
