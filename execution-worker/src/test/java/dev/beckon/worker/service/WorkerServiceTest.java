package dev.beckon.worker.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.TestBroker;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The service as it is packaged: it becomes ready, does its work, and shows its figures. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@TestProfile(WorkerServiceTest.Apart.class)
class WorkerServiceTest {

    private static final ScenarioId STORM = new ScenarioId(4713);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Its own group and folder. */
    public static final class Apart implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path state = Files.createTempDirectory(Path.of("target"), "worker-service-");
                return Map.of(
                        "quarkus.http.test-port",
                        "0",
                        "quarkus.kafka-streams.application-id",
                        "worker-service-test",
                        "kafka-streams.state.dir",
                        state.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @TestHTTPResource(value = "/", management = true)
    URI pages;

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(pages.resolve(page)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void itBecomesReadyAndAnswersACommandWithAMessage() throws Exception {
        await().atMost(PATIENCE).until(() -> get("health/ready").statusCode() == 200);
        String broker = TestBroker.bootstrapServers();
        Person ada = Person.numbered(910_001);
        try (RecordPublisher publisher = RecordPublisher.connect(broker, Map.of());
                var messages = new TopicReader<>(Topics.OUTBOUND_REALTIME, broker)) {
            ScenarioVersion version = Scenarios.question(Person.WORKSPACE, STORM, 1, "skip");
            var start = ada.start("service", STORM, 1, Lane.REALTIME, Instant.now());
            publisher.publish(Topics.COMMANDS_REALTIME, ada.key(), start).join();
            publisher.publish(Topics.DEFINITIONS, version.key(), version).join();

            var seen = await().atMost(PATIENCE).until(messages::poll, all -> !all.isEmpty());

            assertThat(seen.getFirst().contactId()).isEqualTo(ada.id());
            assertThat(get("metrics").body()).contains("beckon_worker_transitions_total");
        }
    }
}
