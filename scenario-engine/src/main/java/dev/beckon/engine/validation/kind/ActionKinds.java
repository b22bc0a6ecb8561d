package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.ActionType;

/** Which kind stands behind which word. */
public final class ActionKinds {

    private ActionKinds() {}

    public static ActionKind<?> of(ActionType type) {
        return switch (type) {
            case MESSAGE -> new MessageKind();
            case ASK_QUESTION -> new AskQuestionKind();
            case CONDITION -> new ConditionKind();
            case AB_TESTING -> new AbTestingKind();
            case TIME_DELAY -> new TimeDelayKind();
            case WAIT_FOR_REPLY -> new WaitForReplyKind();
            case WAIT_FOR_EVENT -> new WaitForEventKind();
            case WAIT_FOR_RECEIPT -> new WaitForReceiptKind();
            case UPDATE_PROPERTY -> new UpdatePropertyKind();
            case TAG -> new TagKind();
            case FOLDER -> new FolderKind();
            case HTTP_REQUEST -> new HttpRequestKind();
            case TRIGGER_SCENARIO -> new TriggerScenarioKind();
            case SURVEY -> new SurveyKind();
            case FREQUENCY_LIMIT -> new FrequencyLimitKind();
            case HANDOVER -> new HandoverKind();
            case GOAL -> new GoalKind();
            case EXIT -> new ExitKind();
        };
    }

    /** Writes what is the action's own, beside its name and place. */
    public static void write(Action action, ObjectNode node) {
        ObjectNode options = Json.MAPPER.createObjectNode();
        write(of(action.type()), action, node, options);
        if (!options.isEmpty()) {
            node.set("options", options);
        }
    }

    private static <A extends Action> void write(
            ActionKind<A> kind, Action action, ObjectNode node, ObjectNode options) {
        kind.write(kind.record().cast(action), node, options);
    }
}
