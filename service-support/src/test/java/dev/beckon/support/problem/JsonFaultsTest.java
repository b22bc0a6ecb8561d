package dev.beckon.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.beckon.contracts.message.Channel;
import dev.beckon.support.web.StrictJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a caller reads when the body cannot be read: where, what was expected, nothing of Java and nothing of the value.
 */
class JsonFaultsTest {

    private final ObjectMapper mapper = new ObjectMapper();

    record Person(String firstName, int age, List<Person> friends, Channel channel) {}

    JsonFaultsTest() {
        new StrictJson().customize(mapper);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"first_name": 5}                            | wrong_type     | /first_name
            {"age": "old"}                               | wrong_type     | /age
            {"friends": {"age": 1}}                      | wrong_type     | /friends
            {"friends": [{"age": 1}, {"nickname": "s"}]} | unknown_field  | /friends/1/nickname
            """)
    void saysWhereAndWhat(String body, String code, String pointer) {
        Problem problem = problemOf(body);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.errors()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.message()).doesNotContain("java", "dev.beckon", "old");
        });
    }

    @Test
    void theWordsOfAFieldAreNamed() {
        assertThat(problemOf("{\"channel\": \"fax\"}").detail())
                .isEqualTo("Expected one of whatsapp, rcs, sms, email at /channel");
    }

    @Test
    void whatIsNoJsonIsPlacedByLineAndColumn() {
        Problem problem = problemOf("{\n  \"age\": ]");

        assertThat(problem.code()).isEqualTo("malformed_json");
        assertThat(problem.detail()).contains("line 2, column");
    }

    private Problem problemOf(String body) {
        try {
            mapper.readValue(body, Person.class);
            throw new AssertionError("was readable: " + body);
        } catch (JsonProcessingException e) {
            return JsonFaults.problem(e);
        }
    }
}
