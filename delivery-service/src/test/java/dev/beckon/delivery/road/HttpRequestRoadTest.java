package dev.beckon.delivery.road;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverHttpResult;
import dev.beckon.contracts.execution.HttpCall;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.execution.HttpTask;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.signing.StandardWebhooks;
import dev.beckon.delivery.testing.Gateway;
import dev.beckon.delivery.testing.ProviderStub;
import dev.beckon.delivery.testing.ProviderStub.Call;
import dev.beckon.delivery.testing.ProviderStub.Reply;
import dev.beckon.delivery.testing.ProviderStub.Silence;
import dev.beckon.delivery.testing.Samples;
import dev.beckon.delivery.testing.TestDatabase;
import dev.beckon.delivery.testing.TopicReader;
import dev.beckon.delivery.testing.WithServers;
import dev.beckon.support.kafka.RecordPublisher;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the topic of HTTP requests to the other side and back to the execution that waits. */
@WithServers
class HttpRequestRoadTest {

    private static final ProviderStub SERVER = new ProviderStub();
    private static final TriggerCallId CAUSE = new TriggerCallId(UUID.randomUUID());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    RecordPublisher publisher;

    @Inject
    AgroalDataSource database;

    private TopicReader<ExecutionCommand> commands;

    @BeforeEach
    void open() {
        commands = new TopicReader<>(Topics.COMMANDS_REALTIME);
        SERVER.forget();
        SERVER.answer(new Reply(200, "{\"score\":7}", Map.of("Content-Type", "application/json")));
    }

    @AfterEach
    void close() {
        commands.close();
    }

    @AfterAll
    static void closeServer() {
        SERVER.close();
    }

    @Test
    void aRequestIsMadeAndItsAnswerTold() {
        HttpTask task = task(call("POST", "/hook?a=1&b=%20", 0, false));
        DeliverHttpResult told = result(task);
        assertThat(told.result()).isEqualTo(new HttpResult(200, Map.of("score", 7), null, 1));
        assertThat(told.executionId()).isEqualTo(task.executionId());
        assertThat(told.step()).isEqualTo(3);
        Call made = SERVER.calls().getFirst();
        assertThat(made.method()).isEqualTo("POST");
        assertThat(made.path()).isEqualTo("/hook");
        assertThat(made.query()).isEqualTo("a=1&b=%20");
        assertThat(made.body()).isEqualTo("{\"who\":\"Änne\"}");
        assertThat(made.headers())
                .containsEntry("Idempotency-Key", task.requestId().toString())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("X-Case", "7")
                .containsEntry("Beckon-Cause", CAUSE.toString())
                .containsEntry("Host", SERVER.url().getAuthority())
                .doesNotContainKey("webhook-id");
    }

    @Test
    void aRequestDeliveredTwiceByKafkaIsMadeOnceAndAnsweredTwice() {
        HttpTask task = task(call("POST", "/hook", 0, false));
        publish(task);
        publish(task);
        List<ExecutionCommand> told = commands.await(2, is(task));
        assertThat(told)
                .extracting(each -> ((DeliverHttpResult) each).result())
                .containsOnly(new HttpResult(200, Map.of("score", 7), null, 1));
        assertThat(SERVER.calls()).hasSize(1);
    }

    @Test
    void aTemporaryFailureIsTriedAgainUnderTheSameKeyAndAFinalOneIsNot() {
        AtomicInteger calls = new AtomicInteger();
        SERVER.answer(call -> new Reply(calls.incrementAndGet() < 3 ? 503 : 200, "done"));
        HttpTask task = task(call("POST", "/hook", 2, false));
        assertThat(result(task).result()).isEqualTo(new HttpResult(200, "done", null, 3));
        assertThat(SERVER.calls())
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.headers())
                        .containsEntry("Idempotency-Key", task.requestId().toString()));
        SERVER.forget();
        SERVER.answer(new Reply(404, "gone"));
        assertThat(result(task(call("GET", "/hook", 5, false))).result())
                .isEqualTo(new HttpResult(404, "gone", "http_404", 1));
        assertThat(SERVER.calls()).hasSize(1);
    }

    @Test
    void silenceEndsWithTheTimeOfTheAttempt() {
        SERVER.answer(new Silence());
        HttpCall impatient =
                new HttpCall("POST", SERVER.url() + "/hook", Map.of(), "{}", Duration.ofSeconds(5), 5, false);
        assertThat(result(task(impatient)).result()).isEqualTo(new HttpResult(0, null, "timeout", 1));
        assertThat(SERVER.calls()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() {
        SERVER.answer(new Reply(302, "", Map.of("Location", SERVER.url() + "/private")));
        assertThat(result(task(call("GET", "/hook", 0, false))).result().status())
                .isEqualTo(302);
        assertThat(SERVER.calls()).extracting(Call::path).containsExactly("/hook");
    }

    @Test
    void anAnswerThatIsTooLongIsAnError() {
        SERVER.answer(new Reply(200, "x".repeat(HttpResult.MAX_BODY_LENGTH * 4)));
        assertThat(result(task(call("GET", "/hook", 0, false))).result().error())
                .isEqualTo("body_too_large");
    }

    @Test
    void whatCannotBeCalledIsRefusedWithoutACall() {
        HttpCall file = new HttpCall("GET", "file:///etc/passwd", Map.of(), null, null, 0, false);
        HttpCall method = new HttpCall("TRACE", SERVER.url() + "/", Map.of(), null, null, 0, false);
        assertThat(result(task(file)).result()).isEqualTo(new HttpResult(0, null, "address_refused", 0));
        assertThat(result(task(method)).result()).isEqualTo(new HttpResult(0, null, "invalid_request", 0));
        HttpTask late = task(call("GET", "/hook", 0, false), Instant.EPOCH);
        assertThat(result(late).result()).isEqualTo(new HttpResult(0, null, "expired", 0));
        assertThat(SERVER.calls()).isEmpty();
    }

    @Test
    void aCrashBetweenClaimAndResultIsACountedRepeat() {
        HttpTask task = task(call("POST", "/hook", 0, false));
        TestDatabase.execute(
                database,
                "insert into http_request values ('%s', 'acme', 1, '%s', 'calling', 1, 0, null, now(), now())"
                        .formatted(task.requestId(), task.executionId()));
        assertThat(result(task).result()).isEqualTo(new HttpResult(200, Map.of("score", 7), null, 2));
        assertThat(TestDatabase.count(
                        database, "select repeats from http_request where request_id = '" + task.requestId() + "'"))
                .isEqualTo(1);
    }

    @Test
    void aSignedRequestCanBeCheckedWithTheWorkspacesSecret() {
        String first = Gateway.call().get("/api/v1/signing_secret").path("secret");
        assertThat(first).startsWith("whsec_");
        result(task(call("POST", "/hook", 0, true)));
        assertThat(signatures()).containsExactly(expected(first));

        SERVER.forget();
        String second = Gateway.call()
                .post("/api/v1/signing_secret/rotate")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        assertThat(second).isNotEqualTo(first);
        assertThat(Gateway.call().get("/api/v1/signing_secret").<String>path("secret"))
                .isEqualTo(second);
        result(task(call("POST", "/hook", 0, true)));
        assertThat(signatures()).containsExactly(expected(second), expected(first));
        assertThat(TestDatabase.count(
                        database,
                        "select count(*) from signing_secret where position('whsec' in encode(secrets, 'escape')) > 0"))
                .isZero();
    }

    private static List<String> signatures() {
        return List.of(
                SERVER.calls().getFirst().headers().get("webhook-signature").split(" "));
    }

    private static String expected(String secret) {
        Call call = SERVER.calls().getFirst();
        return StandardWebhooks.headers(
                        call.headers().get("webhook-id"),
                        Instant.ofEpochSecond(Long.parseLong(call.headers().get("webhook-timestamp"))),
                        call.body().getBytes(StandardCharsets.UTF_8),
                        List.of(secret))
                .get("webhook-signature");
    }

    private DeliverHttpResult result(HttpTask task) {
        publish(task);
        return (DeliverHttpResult) commands.await(1, is(task)).getFirst();
    }

    private static Predicate<ExecutionCommand> is(HttpTask task) {
        return command ->
                command instanceof DeliverHttpResult told && told.requestId().equals(task.requestId());
    }

    private void publish(HttpTask task) {
        publisher.publish(Topics.HTTP_REALTIME, task.key(), task).join();
    }

    private static HttpCall call(String method, String path, int retries, boolean signed) {
        Map<String, String> headers =
                Map.of("X-Case", "7", "beckon-cause", "none", "Host", "evil.example", "Connection", "close");
        String body = method.equals("GET") ? null : "{\"who\":\"Änne\"}";
        return new HttpCall(method, SERVER.url() + path, headers, body, PATIENCE, retries, signed);
    }

    private static HttpTask task(HttpCall call) {
        return task(call, null);
    }

    private static HttpTask task(HttpCall call, Instant notAfter) {
        return new HttpTask(
                UUID.randomUUID(),
                Samples.WORKSPACE,
                new ContactId(77),
                new ExecutionId(UUID.randomUUID()),
                3,
                "lookup",
                Lane.REALTIME,
                call,
                true,
                Instant.now(),
                notAfter,
                null,
                CAUSE);
    }
}
