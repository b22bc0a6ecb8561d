package dev.beckon.definitions.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.validation.DefinitionProblem;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final String PRESENT = """
            {"title": "T", "triggers": [{"id": 90, "trigger_type": "api"}, {"id": 91, "trigger_type": "contact_create"}],
             "actions": [
              {"id": 1, "action_key": "q1", "action_type": "ask_question", "content": "Well?",
               "options": {"answers": ["Yes"], "survey_id": 4}},
              {"id": 2, "action_key": "yes", "action_type": "message", "parent_key": "q1", "parent_branch": "option_0",
               "content": "Great"}]}""";

    @Test
    void anIdAloneKeepsAPartAsItIs() {
        assertThat(merged("{'actions': [{'id': 1}, {'id': '2'}]}")).isEqualTo(json(PRESENT));
    }

    @Test
    void whatIsNotSentStaysAndWhatIsLeftOutOfAListIsRemoved() {
        ObjectNode whole = merged("{'triggers': [{'id': 91}]}");
        assertThat(whole.get("actions")).isEqualTo(json(PRESENT).get("actions"));
        assertThat(whole.get("triggers"))
                .isEqualTo(json("{'t': [{'id': 91, 'trigger_type': 'contact_create'}]}")
                        .get("t"));
    }

    @Test
    void onlyTheFieldsSentChangeAndNullRemovesOne() {
        ObjectNode whole = merged("{'actions': [{'id': 1, 'content': 'Hm?', 'options': null}, {'id': 2}]}");
        assertThat(whole.at("/actions/0"))
                .isEqualTo(json("{'id': 1, 'action_key': 'q1', 'action_type': 'ask_question', 'content': 'Hm?'}"));
    }

    @Test
    void aPartWithoutAnIdIsNewAndMayHangOnOneThatIsKept() {
        ObjectNode whole = merged("""
                {'actions': [{'id': 1}, {'action_key': 'no', 'action_type': 'exit', 'parent_id': 1,
                 'parent_branch': 'option_replied'}]}""");
        assertThat(whole.at("/actions/1")).isEqualTo(json("""
                {'action_key': 'no', 'action_type': 'exit', 'parent_branch': 'option_replied', 'parent_key': 'q1'}"""));
    }

    @Test
    void theChildrenOfARenamedActionFollowIt() {
        assertThat(merged("{'actions': [{'id': 1, 'action_key': 'first'}, {'id': 2}]}")
                        .at("/actions/1/parent_key")
                        .asText())
                .isEqualTo("first");
    }

    @Test
    void whoTakesItsParentFromAnActionMakesItTheRoot() {
        ObjectNode whole = merged("{'actions': [{'id': 2, 'parent_key': null}]}");
        assertThat(whole.at("/actions/0"))
                .isEqualTo(json("{'id': 2, 'action_key': 'yes', 'action_type': 'message', 'content': 'Great'}"));
    }

    @Test
    void anObjectSentInOneWayTakesThePlaceOfTheOther() {
        ObjectNode whole = merged("{'actions': [{'id': 1, 'survey': {'title': 'S'}}, {'id': 2}]}");
        assertThat(whole.at("/actions/0/options")).isEqualTo(json("{'answers': ['Yes']}"));
        assertThat(whole.at("/actions/0/survey/title").asText()).isEqualTo("S");
    }

    @Test
    void everyBadReferenceIsNamed() {
        Merge merge = Merge.of(json(PRESENT), json("""
                {'actions': [{'id': 7}, {'id': 1}, {'id': 1, 'content': 'x'}, {'id': 'x'}, {'id': -1},
                  {'action_key': 'a', 'parent_id': 2}, {'action_key': 'b', 'parent_id': 1, 'parent_key': 'q1'}],
                 'triggers': [{'id': 1}]}"""));
        assertThat(merge.problems())
                .extracting(DefinitionProblem::pointer, DefinitionProblem::code)
                .containsExactlyInAnyOrder(
                        tuple("/actions/0/id", "unknown_action"),
                        tuple("/actions/2/id", "duplicate_action_id"),
                        tuple("/actions/3/id", "wrong_type"),
                        tuple("/actions/4/id", "wrong_type"),
                        tuple("/actions/5/parent_id", "unknown_parent_id"),
                        tuple("/actions/6/parent_id", "ambiguous_parent"),
                        tuple("/triggers/0/id", "unknown_trigger"));
    }

    @Test
    void whatIsLaidOverEachOtherStaysAsItWas() {
        ObjectNode present = json(PRESENT);
        ObjectNode sent = json("{'actions': [{'id': 1, 'survey': {}}, {'action_key': 'x', 'parent_id': 1}]}");
        Merge.of(present, sent);
        assertThat(present).isEqualTo(json(PRESENT));
        assertThat(sent).isEqualTo(json("{'actions': [{'id': 1, 'survey': {}}, {'action_key': 'x', 'parent_id': 1}]}"));
    }

    private static ObjectNode merged(String patch) {
        Merge merge = Merge.of(json(PRESENT), json(patch));
        assertThat(merge.problems()).isEmpty();
        return json(merge.whole().toString());
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
