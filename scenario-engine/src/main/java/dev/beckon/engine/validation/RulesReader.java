package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.ConditionTest;
import dev.beckon.engine.definition.ConditionTest.Match;
import dev.beckon.engine.definition.ConditionTest.Rule;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.RuleOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rules of a condition, either {@code "rules": {"match": …, "rules": […]}} or flat, {@code "match": …,
 * "rules": […]}.
 */
final class RulesReader {

    private RulesReader() {}

    static Optional<ConditionTest> read(Fields options) {
        if (options.node("rules").isObject()) {
            Optional<Fields> group = options.object("rules");
            Optional<ConditionTest> rules = group.flatMap(RulesReader::group);
            group.ifPresent(Fields::rejectOthers);
            return rules;
        }
        return group(options);
    }

    private static Optional<ConditionTest> group(Fields fields) {
        Match match = fields.word("match", Match.values(), Match::wireName).orElse(Match.ALL);
        Optional<JsonNode> array = fields.array("rules");
        if (array.isEmpty() && !fields.has("rules")
                || array.isPresent() && array.get().isEmpty()) {
            fields.problem("rules", "missing_rules", "a condition needs at least one rule");
        }
        if (array.isEmpty()) {
            return Optional.empty();
        }
        if (array.get().size() > Limits.MAX_RULES) {
            fields.problem("rules", "too_many_rules", "a condition has at most " + Limits.MAX_RULES + " rules");
            return Optional.empty();
        }
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < array.get().size(); i++) {
            Fields.of(array.get().get(i), fields.pointer("rules") + '/' + i, fields.problems())
                    .flatMap(RulesReader::rule)
                    .ifPresent(rules::add);
        }
        return Optional.of(new ConditionTest.Rules(match, rules));
    }

    private static Optional<Rule> rule(Fields fields) {
        String field = fields.requiredText("field");
        if (!field.isBlank() && !FieldPath.isValid(field)) {
            fields.problem("field", "unknown_namespace", FieldPath.EXPLANATION);
        }
        if (!fields.has("operator")) {
            fields.problem("operator", "missing_operator", "'operator' must be given");
        }
        Optional<RuleOperator> operator = fields.word("operator", RuleOperator.values(), RuleOperator::wireName);
        JsonNode value = fields.node("value");
        fields.rejectOthers();
        return operator.<Rule>map(
                known -> new ConditionTest.Compare(field, known, RuleValue.read(known, value, fields)));
    }
}
