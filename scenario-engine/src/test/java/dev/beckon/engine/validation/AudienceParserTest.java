package dev.beckon.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceParserTest {

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"campaign_rules": [
                  {"list_type": "folder", "rule_type": "inclusion", "destination_id": "12"},
                  {"list_type": "segment", "rule_type": "exclusion", "destination_id": 7}]}""", """
                {"filter": {"match": "any", "rules": [
                  {"field": "contact.country", "operator": "eq", "value": "DE"}, {"segment_id": 7}]}}"""})
    void whatIsReadIsWrittenBack(String sent) throws Exception {
        ParsedAudience.Parsed parsed = (ParsedAudience.Parsed) parse(sent);

        assertThat(AudienceParser.parse(parsed.canonical(), "/audience")).isEqualTo(parsed);
        assertThat(parsed.references())
                .extracting(Reference::kind, Reference::id)
                .contains(tuple(Reference.Kind.SEGMENT, 7L));
    }

    @Test
    void everyProblemIsToldWhereItStands() throws Exception {
        assertThat(problemsOf("{}")).containsExactly(tuple("/audience", "missing_audience"));
        assertThat(problemsOf("[]")).containsExactly(tuple("/audience", "wrong_type"));
        assertThat(problemsOf("""
                {"campaign_rules": [
                  {"list_type": "folder", "rule_type": "exclusion", "destination_id": 12},
                  {"list_type": "folder", "rule_type": "exclusion", "destination_id": 13}], "folder": 1}"""))
                .containsExactlyInAnyOrder(
                        tuple("/audience/campaign_rules", "missing_inclusion"),
                        tuple("/audience/folder", "unknown_field"));
        assertThat(problemsOf("""
                {"filter": {"rules": [{"field": "trigger.plan", "operator": "eq", "value": "{{ trigger.plan }}"}]}}""")).contains(tuple("/audience/filter/rules/0/field", "unknown_namespace"));
    }

    private static List<Tuple> problemsOf(String sent) throws Exception {
        return ((ParsedAudience.Refused) parse(sent))
                .problems().stream()
                        .map(problem -> tuple(problem.pointer(), problem.code()))
                        .toList();
    }

    private static ParsedAudience parse(String sent) throws Exception {
        JsonNode node = Json.MAPPER.readTree(sent);
        return AudienceParser.parse(node, "/audience");
    }
}
