package dev.beckon.engine.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.journal.ExecutionEvent.AnswerReceived;
import dev.beckon.contracts.journal.ExecutionEvent.MessageRequested;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageContent.Option;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers whose titles have values in them. */
class OffersTest {

    private static final Environment NO_CONTACT = new Environment(Instant.parse("2026-03-01T10:00:00Z"), null, null);

    private static final String QUESTION = """
            {"title": "When", "actions": [{"action_key": "day", "action_type": "ask_question", "content": "When?",
              "options": {"answers": ["{{ params.first }}",
                {"title": "{{ params.second }}", "synonyms": ["later"], "description": "at {{ params.time }}"},
                "{{ params.third }}"]}}]}""";

    private final Plan plan = Plan.compile(json());
    private final Sprint asked = Interpreter.advance(
            plan,
            null,
            new EngineInput.Start(
                    ExecutionId.of("11111111-2222-5333-8444-555555555555"),
                    Map.of("first", "Monday", "second", "Tuesday", "time", "9 o'clock")),
            NO_CONTACT);

    @ParameterizedTest
    @CsvSource({
        "MONDAY, , option_0, Monday",
        "tuesday, , option_1, Tuesday",
        "later, , option_1, Tuesday",
        "3, , option_2, 3",
        ", option_1, option_1, Tuesday",
        "'{{ params.first }}', , , '{{ params.first }}'"
    })
    void areShownAndUnderstoodAsTheyReadForTheContact(String text, String pressed, String option, String kept) {
        assertThat(of(MessageRequested.class, asked)
                        .findFirst()
                        .orElseThrow()
                        .content()
                        .options())
                .containsExactly(
                        new Option("option_0", "Monday"),
                        new Option("option_1", "Tuesday", "at 9 o'clock"),
                        new Option("option_2", "3"));

        Sprint answered = Interpreter.advance(
                plan,
                asked.state(),
                new EngineInput.Reply(new UUID(1, 2), Channel.SMS, text, pressed, null),
                NO_CONTACT);

        assertThat(of(AnswerReceived.class, answered)
                        .map(AnswerReceived::optionId)
                        .toList())
                .isEqualTo(Collections.singletonList(option));
        assertThat(answered.state().answers()).containsEntry("day", kept);
    }

    private static <T> Stream<T> of(Class<T> kind, Sprint sprint) {
        return sprint.events().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static JsonNode json() {
        try {
            return Json.MAPPER.readTree(QUESTION);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
