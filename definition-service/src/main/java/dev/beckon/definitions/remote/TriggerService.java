package dev.beckon.definitions.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.InternalHeaders;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Asks trigger-service as the gateway does. Blocks; safe for all threads. */
@Singleton
public class TriggerService {

    private static final Logger LOGGER = Logger.getLogger(TriggerService.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final String base;
    private final String token;
    private final Duration answerWithin;

    TriggerService(
            @ConfigProperty(name = "beckon.trigger-service.url", defaultValue = "http://localhost:8082") String base,
            @ConfigProperty(name = "beckon.internal.token") Optional<String> token,
            @ConfigProperty(name = "beckon.trigger-service.answer-within", defaultValue = "5s") Duration answerWithin) {
        this.base = base.replaceAll("/+$", "");
        this.token = token.orElse("");
        this.answerWithin = answerWithin;
    }

    /**
     * Reads something of the workspace's.
     *
     * @return empty when there is none
     * @throws ProblemException 503 {@code service_unavailable}; 400, 409 or 422 as trigger-service says it
     */
    public Optional<JsonNode> get(WorkspaceId workspace, String path) {
        return send(request(workspace, path).GET().build());
    }

    /** Writes something of the workspace's; otherwise as {@link #get}. */
    public Optional<JsonNode> send(WorkspaceId workspace, String method, String path, JsonNode body) {
        return send(request(workspace, path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(WorkspaceId workspace, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(answerWithin)
                .header(InternalHeaders.WORKSPACE, workspace.value())
                .header(InternalHeaders.TOKEN, token);
    }

    private Optional<JsonNode> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200, 201 -> Optional.of(Json.MAPPER.readTree(answer.body()));
                case 204, 404 -> Optional.empty();
                case 400, 409, 422 -> throw refusal(answer.statusCode(), Json.MAPPER.readTree(answer.body()));
                default -> throw unavailable(request, "status " + answer.statusCode());
            };
        } catch (JsonProcessingException e) {
            throw unavailable(request, "an answer that is no JSON");
        } catch (IOException e) {
            throw unavailable(request, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(request, "interruption");
        }
    }

    /** What trigger-service says of a faulty thing is said to our caller. */
    private static ProblemException refusal(int status, JsonNode problem) {
        List<Problem.Fault> faults = new ArrayList<>();
        problem.path("errors")
                .forEach(fault -> faults.add(new Problem.Fault(
                        fault.path("pointer").asText(),
                        fault.path("code").asText(),
                        fault.path("message").asText())));
        return new ProblemException(Problem.of(
                status,
                problem.path("code").asText("not_accepted"),
                problem.path("detail").asText("It was not accepted"),
                faults));
    }

    private static ProblemException unavailable(HttpRequest request, String found) {
        LOGGER.warnf(
                "Expected an answer of trigger-service to %s %s, but found %s", request.method(), request.uri(), found);
        return ProblemException.unavailable(
                "service_unavailable",
                "Contacts, folders and segments cannot be looked up just now; nothing was done, try again");
    }
}
