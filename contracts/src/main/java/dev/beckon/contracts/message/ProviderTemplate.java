package dev.beckon.contracts.message;

import java.util.List;

/**
 * A template that the provider has approved, with its values (Meta, "Message templates").
 *
 * @param language as the provider spells it, such as {@code en_US}
 * @param body values of the body's placeholders, in order
 * @param header values of the header's placeholders, in order; a medium goes in {@link MessageContent#media()}
 * @param buttons values of the buttons' address suffixes, in order
 */
public record ProviderTemplate(
        String name, String language, List<String> body, List<String> header, List<String> buttons) {

    public ProviderTemplate {
        body = body == null ? List.of() : List.copyOf(body);
        header = header == null ? List.of() : List.copyOf(header);
        buttons = buttons == null ? List.of() : List.copyOf(buttons);
    }
}
