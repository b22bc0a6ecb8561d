package dev.beckon.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.definition.Limits;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleParserTest {

    private static final Set<String> CONTACT = Set.of("contact");

    @Test
    void rulesOfASegmentAreReadAndWrittenBack() throws Exception {
        JsonNode group = json("""
                {"match": "any", "rules": [
                  {"field": "contact.properties.plan", "operator": "in", "value": ["pro", 5, true]},
                  {"event": "order", "within": "P30D", "where": [{"field": "event.total", "operator": "gt", "value": 1.5}]},
                  {"segment_id": "12"},
                  {"rules": [{"field": "contact.email", "operator": "exists", "value": false}]}]}""");

        ParsedRules.Parsed parsed = (ParsedRules.Parsed) RuleParser.parse(group, "/filter", CONTACT);
        assertThat(parsed.references())
                .containsExactly(new Reference("/filter/rules/2/segment_id", Reference.Kind.SEGMENT, 12));
        assertThat(((ParsedRules.Parsed) RuleParser.parse(RuleWriter.write(parsed.rules()), "/filter", CONTACT))
                        .rules())
                .isEqualTo(parsed.rules());
    }

    @Test
    void everyProblemIsToldWhereItStands() throws Exception {
        JsonNode group = json("""
                {"match": "none", "rules": [
                  {"field": "event.x", "operator": "eq", "value": 1},
                  {"field": "contact.name", "operator": "eq", "value": "{{ params.x }}"},
                  {"event": "order", "operator": "in", "count": -1},
                  {"segment_id": 0, "member": "yes"},
                  {"rules": []}]}""");

        ParsedRules.Refused refused = (ParsedRules.Refused) RuleParser.parse(group, "/filter", CONTACT);
        assertThat(refused.problems())
                .extracting(DefinitionProblem::pointer, DefinitionProblem::code)
                .containsExactlyInAnyOrder(
                        tuple("/filter/match", "unknown_match"),
                        tuple("/filter/rules/0/field", "unknown_namespace"),
                        tuple("/filter/rules/1/value", "template_not_here"),
                        tuple("/filter/rules/2/operator", "unknown_operator"),
                        tuple("/filter/rules/2/count", "out_of_range"),
                        tuple("/filter/rules/3/segment_id", "invalid_id"),
                        tuple("/filter/rules/3/member", "wrong_type"),
                        tuple("/filter/rules/4/rules", "missing_rules"));
    }

    @Test
    void tooManyRulesAreAProblemInEitherForm() {
        ArrayNode many = Json.MAPPER.createArrayNode();
        for (int i = 0; i <= Limits.MAX_RULES; i++) {
            many.addObject().put("field", "contact.name").put("operator", "exists");
        }

        assertThat(((ParsedRules.Refused) RuleParser.parse(many, "/filter", CONTACT)).problems())
                .extracting(DefinitionProblem::pointer, DefinitionProblem::code)
                .containsExactly(tuple("/filter", "too_many_rules"));
        assertThat(((ParsedRules.Refused)
                                RuleParser.parse(Json.MAPPER.createObjectNode().set("rules", many), "/filter", CONTACT))
                        .problems())
                .extracting(DefinitionProblem::pointer, DefinitionProblem::code)
                .containsExactly(tuple("/filter/rules", "too_many_rules"));
    }

    @Test
    void factsAreRefusedWhereThereIsNoContactToAsk() throws Exception {
        JsonNode rules = json("""
                [{"segment_id": 1}, {"event": "order"}]""");

        ParsedRules.Refused refused = (ParsedRules.Refused) RuleParser.parse(rules, "", Set.of("params"));
        assertThat(refused.problems())
                .extracting(DefinitionProblem::pointer, DefinitionProblem::code)
                .containsExactly(tuple("/0", "rule_not_here"), tuple("/1", "rule_not_here"));
    }

    @Test
    void bracesOfBoundValuesMeanNothing() throws Exception {
        JsonNode rules = json("""
                {"rules": [{"field": "event.text", "operator": "eq", "value": "{{ hello"}]}""");

        assertThat(RuleParser.bound(rules)).isInstanceOf(ParsedRules.Parsed.class);
    }

    private static JsonNode json(String text) throws Exception {
        return Json.MAPPER.readTree(text);
    }
}
