package dev.beckon.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.validation.Reference.Kind;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void everyStoredObjectIsFoundWithItsPlace() throws Exception {
        JsonNode document = Json.MAPPER.readTree("""
                {"title": "T",
                 "triggers": [
                   {"trigger_type": "api_trigger", "options": {"api_trigger_id": 1, "audience": {"campaign_rules": [
                     {"list_type": "segment", "rule_type": "inclusion", "destination_id": 2}]}}},
                   {"trigger_type": "folder_added", "options": {"folder_ids": [3]}},
                   {"trigger_type": "segment_entered", "options": {"segment_id": 4}}],
                 "actions": [
                   {"action_key": "m", "action_type": "message", "media_file_id": 5,
                    "options": {"send_plan": [{"channel": "sms", "content": "x", "conversion_link": {"id": 6}}]}},
                   {"action_key": "c", "parent_key": "m", "action_type": "condition",
                    "options": {"rules": [{"segment_id": 7}]}},
                   {"action_key": "f", "parent_key": "c", "parent_branch": "option_true", "action_type": "folder",
                    "options": {"folder_ids": [8, "9"]}},
                   {"action_key": "s", "parent_key": "f", "action_type": "survey", "survey_id": 10},
                   {"action_key": "t", "parent_key": "s", "parent_branch": "option_completed",
                    "action_type": "trigger_scenario", "options": {"scenario_id": 11, "data": {"survey_id": 99}}}]}""");

        assertThat(References.of(document))
                .containsExactlyInAnyOrder(
                        new Reference("/triggers/0/options/api_trigger_id", Kind.API_TRIGGER, 1),
                        new Reference("/triggers/0/options/audience/campaign_rules/0/destination_id", Kind.SEGMENT, 2),
                        new Reference("/triggers/1/options/folder_ids/0", Kind.FOLDER, 3),
                        new Reference("/triggers/2/options/segment_id", Kind.SEGMENT, 4),
                        new Reference("/actions/0/media_file_id", Kind.MEDIA_FILE, 5),
                        new Reference("/actions/0/options/send_plan/0/conversion_link/id", Kind.CONVERSION_LINK, 6),
                        new Reference("/actions/1/options/rules/0/segment_id", Kind.SEGMENT, 7),
                        new Reference("/actions/2/options/folder_ids/0", Kind.FOLDER, 8),
                        new Reference("/actions/2/options/folder_ids/1", Kind.FOLDER, 9),
                        new Reference("/actions/3/survey_id", Kind.SURVEY, 10),
                        new Reference("/actions/4/options/scenario_id", Kind.SCENARIO, 11));
    }

    @Test
    void whatIsOnlyNamedIsAProblemUntilItIsFilledIn() throws Exception {
        JsonNode document = Json.MAPPER.readTree("""
                {"title": "T", "actions": [
                   {"action_key": "m", "action_type": "message", "media_file_id": 5, "conversion_link": {"id": 6}},
                   {"action_key": "s", "parent_key": "m", "action_type": "survey", "options": {"survey": {"id": 7}}},
                   {"action_key": "f", "parent_key": "s", "parent_branch": "option_completed", "action_type": "folder",
                    "folder": {"title": "Asked"}}]}""");

        assertThat(ValidationCasesTest.problems(document))
                .extracting(DefinitionProblem::pointer)
                .containsExactlyInAnyOrder(
                        "/actions/0/media_file_id",
                        "/actions/0/conversion_link/id",
                        "/actions/1/options/survey/id",
                        "/actions/2/folder");
        assertThat(ValidationCasesTest.problems(document))
                .extracting(DefinitionProblem::code)
                .containsOnly(References.UNRESOLVED);
    }
}
