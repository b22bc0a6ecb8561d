package dev.beckon.engine.definition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.message.Channel;
import dev.beckon.engine.definition.AskQuestion.Answer;
import java.time.Duration;
import java.util.List;

/**
 * Writes a scenario in its canonical form: the form that is published, with every default spelt out, which validation
 * reads back to an equal scenario.
 */
public final class DefinitionWriter {

    private DefinitionWriter() {}

    public static ObjectNode write(ScenarioDefinition scenario) {
        ObjectNode document = Json.MAPPER.createObjectNode().put("title", scenario.title());
        if (scenario.active() != null) {
            document.put("active", scenario.active());
        }
        document.put("entry_policy", scenario.entryPolicy().wireName());
        ArrayNode triggers = document.putArray("triggers");
        for (Trigger trigger : scenario.triggers()) {
            ObjectNode node =
                    triggers.addObject().put("trigger_type", trigger.type().wireName());
            if (!trigger.options().isEmpty()) {
                node.set("options", trigger.options().deepCopy());
            }
        }
        ArrayNode actions = document.putArray("actions");
        scenario.actions().forEach(action -> actions.add(write(action)));
        return document;
    }

    private static ObjectNode write(Action action) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("action_key", action.actionKey());
        node.put("action_type", action.type().wireName());
        Placement placement = action.placement();
        if (!placement.isRoot()) {
            node.put("parent_key", placement.parentKey());
            if (!Branch.NEXT.equals(placement.parentBranch())) {
                node.put("parent_branch", placement.parentBranch());
            }
        }
        ObjectNode options = Json.MAPPER.createObjectNode();
        switch (action) {
            case Message message -> {
                putText(node, "content", message.body().content());
                write(message, options);
            }
            case AskQuestion question -> {
                putText(node, "content", question.body().content());
                write(question, options);
            }
            case Condition condition -> write(condition.test(), options);
            case TimeDelay(Placement _, Delay.For(Duration duration)) -> options.put("duration", duration.toString());
            default ->
                throw new IllegalStateException(
                        "Validation refuses " + action.type().wireName());
        }
        if (!options.isEmpty()) {
            node.set("options", options);
        }
        return node;
    }

    private static void write(Message message, ObjectNode options) {
        putText(options, "subject", message.body().subject());
        putText(options, "html", message.body().html());
        putChannels(options, message.channels());
        Duration expiresAfter = message.expiresAfter();
        putText(options, "expires_after", expiresAfter == null ? null : expiresAfter.toString());
    }

    private static void write(AskQuestion question, ObjectNode options) {
        putText(options, "subject", question.body().subject());
        putChannels(options, question.channels());
        if (!question.answers().isEmpty()) {
            ArrayNode answers = options.putArray("answers");
            question.answers().forEach(answer -> write(answer, answers));
        }
        options.put("timeout", question.timeout().toString());
    }

    private static void write(Answer answer, ArrayNode answers) {
        if (answer.synonyms().isEmpty()) {
            answers.add(answer.title());
            return;
        }
        ArrayNode synonyms = answers.addObject().put("title", answer.title()).putArray("synonyms");
        answer.synonyms().forEach(synonyms::add);
    }

    private static void write(ConditionTest test, ObjectNode options) {
        switch (test) {
            case ConditionTest.Expression expression -> options.put("expression", expression.text());
            case ConditionTest.Rules rules -> {
                ObjectNode group =
                        options.putObject("rules").put("match", rules.match().wireName());
                ArrayNode list = group.putArray("rules");
                for (ConditionTest.Rule any : rules.rules()) {
                    ConditionTest.Compare rule = (ConditionTest.Compare) any;
                    ObjectNode node = list.addObject()
                            .put("field", rule.field())
                            .put("operator", rule.operator().wireName());
                    node.set("value", Json.MAPPER.valueToTree(rule.value()));
                }
            }
        }
    }

    private static void putChannels(ObjectNode options, List<Channel> channels) {
        if (!channels.isEmpty()) {
            ArrayNode list = options.putArray("channels");
            channels.forEach(channel -> list.add(channel.wireName()));
        }
    }

    private static void putText(ObjectNode options, String name, String text) {
        if (text != null) {
            options.put(name, text);
        }
    }
}
