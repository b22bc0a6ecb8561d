package dev.beckon.definitions.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.InternalHeaders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks another service as the gateway does. Blocks; safe for all threads. */
final class InternalClient {

    private static final Logger LOGGER = Logger.getLogger(InternalClient.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final Service service;
    private final String token;

    /**
     * Whom to ask.
     *
     * @param name as in the design
     * @param base of its addresses
     * @param answerWithin later than that is as good as no answer
     * @param otherwise what a caller is told when it does not answer
     */
    record Service(String name, String base, Duration answerWithin, String otherwise) {

        Service {
            base = base.replaceAll("/+$", "");
        }
    }

    InternalClient(Service service, Optional<String> token) {
        this.service = service;
        this.token = token.orElse("");
    }

    /**
     * Reads something of the workspace's.
     *
     * @return empty when there is none
     * @throws ProblemException 503 {@code service_unavailable}; 400, 409 or 422 as the service says it
     */
    Optional<JsonNode> get(WorkspaceId workspace, String path) {
        return send(request(workspace, path).GET().build());
    }

    /** Writes something of the workspace's; otherwise as {@link #get}. */
    Optional<JsonNode> send(WorkspaceId workspace, String method, String path, JsonNode body) {
        return send(request(workspace, path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(WorkspaceId workspace, String path) {
        return HttpRequest.newBuilder(URI.create(service.base() + path))
                .timeout(service.answerWithin())
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

    /** What the service says of a faulty thing is said to our caller. */
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

    private ProblemException unavailable(HttpRequest request, String found) {
        LOGGER.warnf(
                "Expected an answer of %s to %s %s, but found %s",
                service.name(), request.method(), request.uri(), found);
        return ProblemException.unavailable("service_unavailable", service.otherwise());
    }
}
