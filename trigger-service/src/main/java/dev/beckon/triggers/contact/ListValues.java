package dev.beckon.triggers.contact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.JsonPointers;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.message.Channel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads tags and consents. */
final class ListValues {

    private ListValues() {}

    /** Tags in the order given, each once. */
    static List<String> tags(JsonNode node, Faults faults) {
        String pointer = ContactField.TAGS.pointer();
        if (node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            faults.wrongType(pointer, "a list of strings");
            return List.of();
        }
        if (node.size() > ContactLimits.TAGS) {
            faults.add(pointer, "too_many", "At most " + ContactLimits.TAGS + " tags");
            return List.of();
        }
        Set<String> tags = new LinkedHashSet<>();
        for (int i = 0; i < node.size(); i++) {
            String tag = node.get(i).isTextual() ? node.get(i).textValue().strip() : "";
            if (tag.isEmpty()
                    || tag.length() > ContactLimits.TAG_LENGTH
                    || tag.chars().anyMatch(Character::isISOControl)) {
                faults.add(
                        pointer + '/' + i,
                        "invalid_tag",
                        "Expected a string of 1 to " + ContactLimits.TAG_LENGTH + " characters");
            }
            tags.add(tag);
        }
        return List.copyOf(tags);
    }

    static Map<Channel, Consent> consents(JsonNode node, Faults faults) {
        String pointer = ContactField.CONSENTS.pointer();
        if (!node.isObject()) {
            faults.wrongType(pointer, "an object of channels");
            return Map.of();
        }
        Map<Channel, Consent> consents = new EnumMap<>(Channel.class);
        node.properties().forEach(entry -> {
            String at = pointer + JsonPointers.step(entry.getKey());
            Optional<Channel> channel = word(Channel.values(), entry.getKey());
            Optional<Consent> consent = word(Consent.values(), entry.getValue().asText());
            if (channel.isEmpty()) {
                faults.add(at, "unknown_channel", "Known are " + words(Channel.values()));
            } else if (consent.isEmpty()) {
                faults.add(at, "invalid_consent", "Known are " + words(Consent.values()));
            } else {
                consents.put(channel.get(), consent.get());
            }
        });
        return consents;
    }

    private static <E extends Enum<E>> Optional<E> word(E[] values, String word) {
        return Arrays.stream(values).filter(value -> lower(value).equals(word)).findFirst();
    }

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values).map(ListValues::lower).collect(Collectors.joining(", "));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
