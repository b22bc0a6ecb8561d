package dev.beckon.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.definition.Limits;
import org.junit.jupiter.api.Test;

/** Documents that are too large to stand in the table of cases. */
class LimitsTest {

    @Test
    void aChainOfAsManyActionsAsAllowedIsValid() {
        assertThat(ValidationCasesTest.problems(chain(Limits.MAX_ACTIONS))).isEmpty();
    }

    @Test
    void oneActionMoreIsRefused() {
        assertThat(ValidationCasesTest.problems(chain(Limits.MAX_ACTIONS + 1)))
                .extracting(DefinitionProblem::pointer, DefinitionProblem::code)
                .containsExactly(tuple("/actions", "too_many_actions"));
    }

    @Test
    void aTemplateAsLongAsAllowedIsValidAndOneCharacterMoreIsNot() {
        ObjectNode document = chain(1);
        ObjectNode action = (ObjectNode) document.at("/actions/0");

        action.put("content", "x".repeat(Limits.MAX_TEMPLATE_LENGTH));
        assertThat(ValidationCasesTest.problems(document)).isEmpty();

        action.put("content", "x".repeat(Limits.MAX_TEMPLATE_LENGTH + 1));
        assertThat(ValidationCasesTest.problems(document))
                .extracting(DefinitionProblem::code)
                .containsExactly("template_too_long");
    }

    @Test
    void aHostileDocumentGivesABoundedNumberOfProblems() {
        ObjectNode document = chain(1);
        for (int i = 0; i < 5_000; i++) {
            document.put("unknown" + i, i);
        }

        assertThat(ValidationCasesTest.problems(document)).hasSize(1_000);
    }

    static ObjectNode chain(int length) {
        ObjectNode document = Json.MAPPER.createObjectNode().put("title", "A chain");
        ArrayNode actions = document.putArray("actions");
        for (int i = 0; i < length; i++) {
            ObjectNode action = actions.addObject()
                    .put("action_key", "m" + i)
                    .put("action_type", "message")
                    .put("content", "Number " + i);
            if (i > 0) {
                action.put("parent_key", "m" + (i - 1));
            }
        }
        return document;
    }
}
