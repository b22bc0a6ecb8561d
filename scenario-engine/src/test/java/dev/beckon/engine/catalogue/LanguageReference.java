package dev.beckon.engine.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue as a page for people, in Markdown. */
final class LanguageReference {

    private final StringBuilder page = new StringBuilder();

    static String render() {
        LanguageReference reference = new LanguageReference();
        reference.line("## Actions");
        Catalogue.actionTypes().forEach(reference::action);
        reference.line("## Triggers");
        Catalogue.triggerTypes().forEach(reference::trigger);
        return reference.page.toString().strip();
    }

    private void action(ActionEntry action) {
        line("### " + action.type());
        line(action.description());
        List<OptionEntry> content = action.content() == null ? List.of() : List.of(action.content());
        table(content, action.options());
        String labels = action.branches().stream()
                .map(branch -> "- `" + branch.label() + "`: " + branch.description())
                .collect(Collectors.joining("\n"));
        line(labels.isEmpty() ? "Nothing follows." : "Branches:\n\n" + labels);
        if (action.branchNote() != null) {
            line("(" + action.branchNote() + ")");
        }
        example(action.example());
    }

    private void trigger(TriggerEntry trigger) {
        line("### " + trigger.type());
        line(trigger.description());
        table(List.of(), trigger.options());
        example(trigger.example());
    }

    private void table(List<OptionEntry> outer, List<OptionEntry> options) {
        if (outer.isEmpty() && options.isEmpty()) {
            return;
        }
        page.append("| field | type | default | meaning |\n|---|---|---|---|\n");
        outer.forEach(field -> row("", field));
        options.forEach(field -> row("options.", field));
        page.append('\n');
    }

    private void row(String prefix, OptionEntry field) {
        String name = prefix + field.name();
        String fallback = field.required()
                ? "required"
                : field.fallback() == null
                        ? ""
                        : field.fallback().asText(field.fallback().toString());
        page.append("| `%s` | %s | %s | %s |\n"
                .formatted(name, type(field), fallback, field.description().replace("|", "\\|")));
        if (!field.type().contains("variant") && !field.name().equals("variants")) {
            field.fields().forEach(inner -> row(name + (field.type().startsWith("list") ? "[]." : "."), inner));
        }
    }

    private static String type(OptionEntry field) {
        String limits = field.limits().entrySet().stream()
                .filter(limit ->
                        !limit.getKey().equals("maxLength") || limit.getValue().intValue() <= 2_000)
                .map(limit -> limit.getKey() + " " + limit.getValue().asText())
                .collect(Collectors.joining(", "));
        String values = String.join(", ", field.values());
        return field.type() + (values.isEmpty() ? "" : ": " + values) + (limits.isEmpty() ? "" : " (" + limits + ")");
    }

    private void example(JsonNode example) {
        line("```json\n" + example.toPrettyString() + "\n```");
    }

    private void line(String text) {
        page.append(text).append("\n\n");
    }
}
