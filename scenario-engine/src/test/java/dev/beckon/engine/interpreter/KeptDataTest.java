package dev.beckon.engine.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Codec;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.journal.ExecutionEvent.WarningRaised;
import dev.beckon.contracts.message.Channel;
import dev.beckon.engine.definition.Limits;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What comes from outside is kept, but never without a bound. */
class KeptDataTest {

    private static final ExecutionId EXECUTION = ExecutionId.of("11111111-2222-5333-8444-555555555555");
    private static final Environment NO_CONTACT = new Environment(Instant.parse("2026-03-01T10:00:00Z"), null, null);
    private static final Codec<ExecutionState> STATES = Codec.json(ExecutionState.class);

    private final ObjectNode document = Json.MAPPER.createObjectNode().put("title", "Kept");

    @Test
    void aLongAnswerOfAnotherSystemIsLeftOutAndItsStatusStays() {
        chain("http_request", 1, options -> options.put("method", "GET").put("url", "https://example.com"));
        Sprint asked = start();

        Sprint sprint = advance(asked.state(), httpAnswer(asked, "x".repeat(HttpResult.MAX_BODY_LENGTH + 1)));

        assertThat(warnings(sprint)).containsExactly("body_too_large");
        assertThat(sprint.state().http()).isEqualTo(Map.of("a0", Map.of("status", 200)));
    }

    @Test
    void anEmptyBodyIsNoUnknownOneAndWhereNothingFailedTheErrorIsEmpty() {
        chain("http_request", 1, options -> options.put("method", "GET").put("url", "https://example.com"));
        document.withArray("actions")
                .addObject()
                .put("action_key", "m")
                .put("action_type", "message")
                .put("parent_key", "a0")
                .put("parent_branch", "option_success")
                .put(
                        "content",
                        "Found: {{ http.a0.body }}{{ http.a0.error }}{% for x in http.a0.body %}{{ x }}{% endfor %}");
        for (Object body : List.of(Map.of(), List.of(), "")) {
            Sprint asked = start();

            Sprint sprint = advance(asked.state(), httpAnswer(asked, body));

            assertThat(warnings(sprint)).isEmpty();
        }
    }

    /** The edge gives a null for each parameter that an API trigger declares and a call leaves out. */
    @Test
    void whatACallNamesIsKnownThoughItIsEmptyAndNothingElseIs() {
        chain("wait_for_event", 1, options -> options.put("event", "paid").put("timeout", "PT1H"));
        document.withArray("actions")
                .addObject()
                .put("action_key", "m")
                .put("action_type", "message")
                .put("parent_key", "a0")
                .put("parent_branch", "option_received")
                .put(
                        "content",
                        "Storm{{ params.severity }}{{ trigger.place }}{{ apicontent.streets }}{{ params.severty }}");
        Map<String, Object> given = new HashMap<>(Map.of("place", "", "streets", List.of()));
        given.put("severity", null);

        Sprint started = advance(null, new EngineInput.Start(EXECUTION, given));
        Sprint sprint = advance(
                STATES.decode(STATES.encode(started.state())),
                new EngineInput.Event(new UUID(1, 2), "paid", Map.of("sum", 1), Instant.EPOCH));

        assertThat(sprint.events().stream()
                        .filter(WarningRaised.class::isInstance)
                        .map(warning -> ((WarningRaised) warning).detail()))
                .containsExactly("There is no 'params.severty', so it is empty");
    }

    @Test
    void aLargeEventIsTakenWithoutItsProperties() {
        chain("wait_for_event", 1, options -> options.put("event", "paid").put("timeout", "PT1H"));
        EngineInput event = new EngineInput.Event(
                new UUID(1, 2), "paid", Map.of("x", "y".repeat(Limits.MAX_EVENT_LENGTH)), Instant.EPOCH);

        Sprint sprint = advance(start().state(), event);

        assertThat(warnings(sprint)).containsExactly("event_too_large");
        assertThat(sprint.state().status()).isEqualTo(ExecutionStatus.COMPLETED);
        assertThat(sprint.state().event()).isEmpty();
    }

    @Test
    void allThatIsKeptTogetherHasABound() {
        chain("http_request", 20, options -> options.put("method", "GET").put("url", "https://example.com"));
        Sprint sprint = start();
        while (sprint.state().status() == ExecutionStatus.WAITING) {
            sprint = advance(sprint.state(), httpAnswer(sprint, "x".repeat(HttpResult.MAX_BODY_LENGTH - 100)));
        }

        assertThat(warnings(sprint)).containsExactly("state_full");
        assertThat(sprint.state().http()).hasSize(20).containsEntry("a19", Map.of("status", 200));
        assertThat(STATES.encode(sprint.state()).length).isLessThan(Limits.MAX_KEPT_LENGTH + 10_000);
    }

    @Test
    void aPropertyThatDoesNotFitIsChangedButNotReadBack() {
        chain(
                "update_property",
                200,
                options -> options.put(
                                "contact_property",
                                "p" + document.get("actions").size())
                        .put("value", "{{ trigger.long }}"));

        Sprint sprint = start();

        assertThat(warnings(sprint)).contains("state_full");
        assertThat(sprint.state().status()).isEqualTo(ExecutionStatus.COMPLETED);
        assertThat(STATES.encode(sprint.state()).length).isLessThan(Limits.MAX_KEPT_LENGTH + Limits.MAX_DATA_LENGTH);
    }

    @Test
    void anAnswerIsKeptUpToItsLimitForAWaitToo() {
        chain("wait_for_reply", 1, options -> options.put("timeout", "PT1H"));
        EngineInput reply = new EngineInput.Reply(new UUID(1, 2), Channel.SMS, "x".repeat(100_000), null, null);

        Sprint sprint = advance(start().state(), reply);

        assertThat(sprint.state().answers().get("a0").toString()).hasSize(Limits.MAX_KEPT_ANSWER_LENGTH);
    }

    private static EngineInput httpAnswer(Sprint asked, Object body) {
        Wait.ForHttp wait = (Wait.ForHttp) asked.state().waitingFor();
        return new EngineInput.HttpAnswer(wait.step(), wait.requestId(), new HttpResult(200, body, null, 1));
    }

    private void chain(String type, int length, Consumer<ObjectNode> options) {
        var actions = document.putArray("actions");
        for (int i = 0; i < length; i++) {
            ObjectNode action = actions.addObject().put("action_key", "a" + i).put("action_type", type);
            options.accept(action.putObject("options"));
            if (i > 0) {
                action.put("parent_key", "a" + (i - 1));
                if (type.equals("http_request")) {
                    action.put("parent_branch", "option_success");
                }
            }
        }
    }

    private Sprint start() {
        return Interpreter.advance(
                Plan.compile(document),
                null,
                new EngineInput.Start(EXECUTION, Map.of("long", "z".repeat(10_000))),
                NO_CONTACT);
    }

    private Sprint advance(ExecutionState state, EngineInput input) {
        return Interpreter.advance(Plan.compile(document), state, input, NO_CONTACT);
    }

    private static List<String> warnings(Sprint sprint) {
        return sprint.events().stream()
                .filter(WarningRaised.class::isInstance)
                .map(event -> ((WarningRaised) event).code())
                .distinct()
                .toList();
    }
}
