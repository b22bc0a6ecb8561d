package dev.beckon.engine.definition;

import java.util.List;

/**
 * A template that the provider has approved.
 *
 * @param language as the provider spells it
 * @param body templates of the body's values, in order
 * @param header templates of the header's values
 * @param buttons templates of the buttons' address suffixes
 */
public record TemplateReference(
        String name, String language, List<String> body, List<String> header, List<String> buttons) {

    public TemplateReference {
        body = List.copyOf(body);
        header = List.copyOf(header);
        buttons = List.copyOf(buttons);
    }
}
