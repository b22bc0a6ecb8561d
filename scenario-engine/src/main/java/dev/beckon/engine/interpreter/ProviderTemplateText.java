package dev.beckon.engine.interpreter;

import dev.beckon.contracts.message.ProviderTemplate;
import dev.beckon.engine.definition.TemplateReference;
import dev.beckon.engine.template.Template;
import java.util.List;

/** A provider's template with its values, compiled. */
record ProviderTemplateText(
        String name, String language, List<Template> body, List<Template> header, List<Template> buttons) {

    static ProviderTemplateText of(TemplateReference reference, Compiling compiling) {
        return new ProviderTemplateText(
                reference.name(),
                reference.language(),
                compiling.texts(reference.body()),
                compiling.texts(reference.header()),
                compiling.texts(reference.buttons()));
    }

    ProviderTemplate render(Walk walk, String actionKey) {
        return new ProviderTemplate(
                name,
                language,
                values(body, walk, actionKey),
                values(header, walk, actionKey),
                values(buttons, walk, actionKey));
    }

    private static List<String> values(List<Template> templates, Walk walk, String actionKey) {
        return templates.stream()
                .map(template -> walk.render(actionKey, template))
                .toList();
    }
}
