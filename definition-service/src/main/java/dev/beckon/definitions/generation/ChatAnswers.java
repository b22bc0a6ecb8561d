package dev.beckon.definitions.generation;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.jboss.logging.Logger;

/** Talks to the model. Blocks; safe for all threads. */
@ApplicationScoped
class ChatAnswers {

    private static final Logger LOGGER = Logger.getLogger(ChatAnswers.class);

    private final ChatModel model;
    private final GenerationSettings settings;

    ChatAnswers(ChatModel model, GenerationSettings settings) {
        this.model = model;
        this.settings = settings;
    }

    /**
     * The model's answer to a conversation; empty when it said nothing.
     *
     * @throws ModelFailedException when there is none
     */
    String to(List<ChatMessage> conversation) {
        ChatRequest.Builder request = ChatRequest.builder().messages(conversation);
        if (settings.jsonMode()) {
            request.responseFormat(ResponseFormat.JSON);
        }
        try {
            String text = model.chat(request.build()).aiMessage().text();
            return text == null ? "" : text;
        } catch (LangChain4jException | WebApplicationException | ProcessingException e) {
            ModelFailedException failure = failure(e);
            LOGGER.warnf(
                    "Expected an answer of the model, but: %s (%s)",
                    failure.getMessage(), e.getClass().getSimpleName());
            throw failure;
        }
    }

    private static ModelFailedException failure(RuntimeException e) {
        return switch (e) {
            case TimeoutException _ -> new ModelFailedException("The model took too long to answer", true, e);
            case NonRetriableException _ ->
                new ModelFailedException("The model's server refused the request; check beckon.generation.*", false, e);
            case WebApplicationException status -> {
                int code = status.getResponse().getStatus();
                yield new ModelFailedException(
                        "The model's server answered with status " + code, code == 429 || code >= 500, e);
            }
            case ProcessingException _ -> new ModelFailedException("The model's server cannot be reached", true, e);
            default -> new ModelFailedException("The model's server gave no answer", true, e);
        };
    }
}
