package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.Placement;
import dev.beckon.engine.definition.ScenarioDefinition;
import dev.beckon.engine.validation.kind.ActionKinds;

/**
 * Writes a scenario in its canonical form: the form that is published, with every default spelt out, which validation
 * reads back to an equal scenario.
 */
public final class DefinitionWriter {

    private DefinitionWriter() {}

    public static ObjectNode write(ScenarioDefinition scenario) {
        ObjectNode document = Json.MAPPER.createObjectNode();
        ScenarioFields.TITLE.write(document, scenario.title());
        ScenarioFields.ACTIVE.write(document, scenario.active());
        ScenarioFields.ENTRY_POLICY.write(document, scenario.entryPolicy());
        document.set(
                ScenarioFields.TRIGGERS.name(), ScenarioFields.TRIGGERS.type().write(scenario.triggers()));
        ArrayNode actions = document.putArray(ScenarioFields.ACTIONS);
        scenario.actions().forEach(action -> write(action, actions.addObject()));
        return document;
    }

    private static void write(Action action, ObjectNode node) {
        Placement placement = action.placement();
        ActionOuterFields.ACTION_KEY.write(node, placement.actionKey());
        ActionOuterFields.ACTION_TYPE.write(node, action.type());
        ActionOuterFields.PARENT_KEY.write(node, placement.parentKey());
        if (!placement.isRoot() && !Branch.NEXT.equals(placement.parentBranch())) {
            ActionOuterFields.PARENT_BRANCH.write(node, placement.parentBranch());
        }
        ActionKinds.write(action, node);
    }
}
