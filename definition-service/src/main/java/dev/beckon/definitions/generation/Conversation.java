package dev.beckon.definitions.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.catalogue.Catalogue;
import dev.beckon.engine.validation.DefinitionProblem;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;

/** What is said to the model: the language once, the prompt, and what is wrong with each answer. For one thread. */
final class Conversation {

    private static final String LANGUAGE = """
            You write scenarios for Beckon, a system that leads each contact through a tree of actions over WhatsApp, RCS, SMS \
            and e-mail. Answer with one JSON object that fits the JSON schema below, and with nothing else.
            - "actions" is a flat list. Each has an "action_key" of its own; all but the first name their parent in "parent_key" \
            and the way out of it in "parent_branch" when it has several, such as option_0, option_replied, option_expired, \
            option_true. Every action has one parent and each way out leads to at most one action.
            - Texts may use {{ contact.name }}, {{ contact.properties.x }}, {{ trigger.x }} for data of the call that starts it, \
            and {{ answers.<action_key> }} for what was answered.
            - Refer to nothing by id: you know no ids. Leave out options that you do not need.
            - Write texts in the language of the request.
            JSON schema:
            """;

    private static final String REPAIR = """
            This cannot run. Its problems, each with a JSON pointer into your answer, are below. Answer with the whole corrected \
            JSON object, and with nothing else.
            """;
    private static final int MAX_PROBLEMS = 30;

    private final List<ChatMessage> messages = new ArrayList<>();

    Conversation(String prompt) {
        messages.add(SystemMessage.from(LANGUAGE + json(Catalogue.jsonSchema())));
        messages.add(UserMessage.from(prompt));
    }

    List<ChatMessage> messages() {
        return List.copyOf(messages);
    }

    /** Only the last answer is kept: all that was wrong before is of no more use. */
    void object(String answer, List<DefinitionProblem> problems) {
        messages.subList(2, messages.size()).clear();
        messages.add(AiMessage.from(answer.isBlank() ? "{}" : answer));
        messages.add(UserMessage.from(REPAIR + json(problems.subList(0, Math.min(problems.size(), MAX_PROBLEMS)))));
    }

    private static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records can be written as JSON", e);
        }
    }
}
