package dev.beckon.engine.template;

import java.util.List;
import java.util.Map;

/** Renders with values at hand. */
final class Scopes {

    static final Map<String, Object> CONTACT =
            Map.of("name", "Zoé", "tags", List.of("vip", "south"), "Favourite colour", "blue", "évaluation", 5);

    private Scopes() {}

    static TemplateScope scope(Map<String, Object> trigger) {
        return new TemplateScope(
                Map.of("contact", CONTACT, "trigger", trigger, "params", trigger, "answers", Map.of()));
    }

    static Rendered render(String text, Map<String, Object> trigger) {
        return TemplateCompiler.compile(text, Escaping.NONE).render(scope(trigger));
    }

    static String text(String text, Map<String, Object> trigger) {
        return render(text, trigger).text();
    }

    static String html(String text, Map<String, Object> trigger) {
        return TemplateCompiler.compile(text, Escaping.HTML)
                .render(scope(trigger))
                .text();
    }
}
