package dev.beckon.engine.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.definition.ConditionTest.Match;
import java.util.List;

/** Rules on {@code event.*} that another service carries out: as JSON, with the templates' values put in. */
record EventFilter(Match match, List<Part> parts) {

    sealed interface Part {}

    record Compare(String field, String operator, Operand operand) implements Part {}

    record Group(EventFilter filter) implements Part {}

    JsonNode json(Asked asked) {
        ObjectNode group = Json.MAPPER.createObjectNode().put("match", match.wireName());
        ArrayNode rules = group.putArray("rules");
        for (Part part : parts) {
            switch (part) {
                case Compare(String field, String operator, Operand operand) ->
                    rules.addObject()
                            .put("field", field)
                            .put("operator", operator)
                            .set("value", Json.MAPPER.valueToTree(operand.in(asked)));
                case Group(EventFilter filter) -> rules.add(filter.json(asked));
            }
        }
        return group;
    }
}
