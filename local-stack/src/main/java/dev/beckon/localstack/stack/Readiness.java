package dev.beckon.localstack.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Waits until a service says that it can take work. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /**
     * Returns when the service is ready.
     *
     * @throws StackException if its process ended or the time is over
     */
    void await(Service service, Process process, URI base, StackSettings settings) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(service.readinessPath()))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (!ready(request)) {
            String log = settings.log(service.module()).toString();
            if (!process.isAlive()) {
                throw new StackException("%s ended while it started (exit code %d), see %s"
                        .formatted(service.module(), process.exitValue(), log));
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new StackException("%s is not ready after %d s, see %s and %s"
                        .formatted(service.module(), PATIENCE.toSeconds(), request.uri(), log));
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean ready(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
