package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.beckon.contracts.message.Channel;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.template.Escaping;
import dev.beckon.engine.template.TemplateCompiler;
import dev.beckon.engine.template.TemplateSyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fields that several kinds of action have. */
final class SharedOptions {

    private SharedOptions() {}

    /** {@code options}, empty when absent or not an object. */
    static Fields options(Fields action) {
        return action.object("options")
                .or(() ->
                        Fields.of(JsonNodeFactory.instance.objectNode(), action.pointer("options"), action.problems()))
                .orElseThrow();
    }

    /** {@code content}, a template that must be there. */
    static String content(Fields action) {
        String content = action.requiredText("content");
        checkTemplate(action, "content", content, Escaping.NONE);
        return content;
    }

    /** A template that may be absent; null then. */
    static String template(Fields options, String name, Escaping escaping) {
        Optional<String> text = options.text(name);
        text.ifPresent(template -> checkTemplate(options, name, template, escaping));
        return text.orElse(null);
    }

    private static void checkTemplate(Fields fields, String name, String text, Escaping escaping) {
        try {
            TemplateCompiler.compile(text, escaping);
        } catch (TemplateSyntaxException e) {
            fields.problem(name, e.reason().code(), e.getMessage());
        }
    }

    static List<Channel> channels(Fields options) {
        Optional<JsonNode> array = options.array("channels");
        Set<Channel> channels = new LinkedHashSet<>();
        for (int i = 0; array.isPresent() && i < array.get().size(); i++) {
            JsonNode node = array.get().get(i);
            String pointer = options.pointer("channels") + '/' + i;
            if (!node.isTextual()) {
                Fields.wrongType(options.problems(), pointer, "a text", node);
                continue;
            }
            Optional<Channel> channel = Words.find(Channel.values(), Channel::wireName, node.textValue());
            if (channel.isEmpty()) {
                String message = Words.unknown(node.textValue(), Channel.values(), Channel::wireName);
                options.problems().add(pointer, "unknown_channel", message);
            } else if (!channels.add(channel.get())) {
                options.problems().add(pointer, "duplicate_channel", "the channel is already in the list");
            }
        }
        return List.copyOf(channels);
    }

    /** A length of time, as ISO 8601 or as a number of seconds, from {@link Limits#MIN_DURATION} to {@code max}. */
    static Optional<Duration> duration(Fields options, String name, Duration max) {
        JsonNode node = options.node(name);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        Optional<Duration> duration = parse(node);
        if (duration.isEmpty()) {
            options.problem(
                    name, "invalid_duration", "expected an ISO 8601 duration, such as PT30M or P1D, or whole seconds");
        }
        duration.ifPresent(value -> checkRange(options.problems(), options.pointer(name), value, max));
        return duration;
    }

    static void checkRange(Problems problems, String pointer, Duration value, Duration max) {
        if (value.compareTo(Limits.MIN_DURATION) < 0 || value.compareTo(max) > 0) {
            problems.add(
                    pointer,
                    "duration_out_of_range",
                    "must be from " + Limits.MIN_DURATION + " to P" + max.toDays() + "D");
        }
    }

    private static Optional<Duration> parse(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToInt()) {
            return Optional.of(Duration.ofSeconds(node.intValue()));
        }
        if (!node.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.parse(node.textValue()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
