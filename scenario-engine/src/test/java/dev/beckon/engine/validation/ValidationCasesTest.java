package dev.beckon.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table in {@code validation/cases.json}: documents, and every problem and warning that must be found in each. */
class ValidationCasesTest {

    private static final Path CASES = Path.of("src/test/resources/validation/cases.json");

    @TestFactory
    Stream<DynamicTest> everyProblemIsFoundAtOnce() throws IOException {
        JsonNode cases = Json.MAPPER.readTree(Files.readString(CASES));
        return StreamSupport.stream(cases.spliterator(), false)
                .map(node -> DynamicTest.dynamicTest(node.get("name").textValue(), () -> check(node)));
    }

    private static void check(JsonNode node) {
        check(problems(node.get("document")), node.get("problems"));
        if (ScenarioValidator.validate(node.get("document")) instanceof Validated.Valid valid) {
            check(valid.warnings(), node.path("warnings"));
        }
    }

    private static void check(List<DefinitionProblem> found, JsonNode expected) {
        assertThat(found)
                .extracting(DefinitionProblem::pointer, DefinitionProblem::code)
                .containsExactlyInAnyOrder(expected(expected));
        assertThat(found).allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
    }

    static List<DefinitionProblem> problems(JsonNode document) {
        return switch (ScenarioValidator.validate(document)) {
            case Validated.Valid valid -> {
                Validated.Valid again = (Validated.Valid) ScenarioValidator.validate(valid.canonical());
                assertThat(again.definition()).isEqualTo(valid.definition());
                assertThat(again.canonical()).isEqualTo(valid.canonical());
                yield List.of();
            }
            case Validated.Invalid invalid -> invalid.problems();
        };
    }

    private static Tuple[] expected(JsonNode expected) {
        return StreamSupport.stream(expected.spliterator(), false)
                .map(problem -> tuple(
                        problem.get("pointer").textValue(), problem.get("code").textValue()))
                .toArray(Tuple[]::new);
    }
}
