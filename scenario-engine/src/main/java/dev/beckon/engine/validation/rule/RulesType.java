package dev.beckon.engine.validation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.definition.ConditionTest.Match;
import dev.beckon.engine.definition.ConditionTest.Rule;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.ListType;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.field.Schema;
import dev.beckon.engine.validation.field.ValueType;
import dev.beckon.engine.validation.field.WordType;
import java.util.List;

/** Groups of rules: {@code {"match": "all", "rules": […]}}, or the bare array where all must hold. */
public record RulesType(RuleScope scope, int depth) implements ValueType<Rules> {

    /** Name of the schema's definition of a group. */
    public static final String DEFINITION = "rules";

    public static final Field<Match> MATCH = Field.of(
                    "match",
                    WordType.of(Match.values(), Match::wireName, "match"),
                    "whether all rules must hold, or any one of them")
            .or(Match.ALL);

    public static RulesType of(RuleScope scope) {
        return new RulesType(scope, 1);
    }

    /** The rules of the group. */
    public Field<List<Rule>> rules() {
        return Field.required(
                "rules", ListType.of(new RuleType(scope, depth), 1, Limits.MAX_RULES), "the rules, at least one");
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public Rules read(JsonNode value, Place place) {
        if (depth > Limits.MAX_RULE_DEPTH) {
            place.problem("rules_too_deep", "groups of rules nest at most " + Limits.MAX_RULE_DEPTH + " deep");
            return null;
        }
        if (value.isArray()) {
            List<Rule> rules = rules().type().read(value, place);
            return rules == null ? null : new Rules(Match.ALL, rules);
        }
        return Fields.of(value, place).map(this::group).orElse(null);
    }

    private Rules group(Fields fields) {
        fields.rejectOthers(List.of(MATCH, rules()));
        return read(fields);
    }

    /** Reads a group whose fields stand among others. */
    public Rules read(Fields fields) {
        List<Rule> rules = rules().read(fields);
        return new Rules(MATCH.read(fields), rules);
    }

    @Override
    public JsonNode write(Rules value) {
        ObjectNode group = Json.MAPPER.createObjectNode();
        MATCH.write(group, value.match());
        rules().write(group, value.rules());
        return group;
    }

    @Override
    public ObjectNode schema() {
        return Schema.ref(DEFINITION);
    }

    /** What {@link #schema()} refers to. */
    public static ObjectNode definition() {
        return Schema.object(List.of(MATCH, of(RuleScope.EXECUTION).rules()));
    }
}
