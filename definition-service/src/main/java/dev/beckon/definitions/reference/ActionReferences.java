package dev.beckon.definitions.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Reads one action: objects may stand at it, in its options, and in each variant of a send plan. */
final class ActionReferences {

    private static final String OPTIONS = "options";
    private static final List<ReferenceKind> OBJECTS =
            List.of(ReferenceKind.MEDIA_FILE, ReferenceKind.CONVERSION_LINK, ReferenceKind.SURVEY);

    private final References found;
    private final ObjectNode action;
    private final String pointer;

    ActionReferences(References found, ObjectNode action, String pointer) {
        this.found = found;
        this.action = action;
        this.pointer = pointer;
    }

    void read() {
        container(action, pointer);
        if (action.get(OPTIONS) instanceof ObjectNode options) {
            String place = pointer + '/' + OPTIONS;
            container(options, place);
            options.path("send_plan").forEach(new References.Counter(place + "/send_plan") {
                @Override
                void at(ObjectNode variant, String there) {
                    objects(variant, there);
                }
            });
            options.path("variants").propertyStream().forEach(variant -> {
                if (variant.getValue() instanceof ObjectNode object) {
                    objects(object, place + "/variants/" + variant.getKey());
                }
            });
            byType(options, place);
        }
    }

    private void container(ObjectNode container, String place) {
        objects(container, place);
        if ("folder".equals(action.path("action_type").asText())) {
            folder(container, place);
        }
    }

    private void objects(ObjectNode container, String place) {
        for (ReferenceKind kind : OBJECTS) {
            boolean byId = container.hasNonNull(kind.idField());
            if (byId && !container.hasNonNull(kind.word())) {
                found.field(kind, container, kind.idField(), place);
            } else if (!byId && container.get(kind.word()) instanceof ObjectNode object) {
                object(kind, container, object, place + '/' + kind.word());
            }
        }
    }

    private void object(ReferenceKind kind, ObjectNode container, ObjectNode object, String place) {
        if (object.hasNonNull("id")) {
            found.field(kind, object, "id", place);
        } else if (kind == ReferenceKind.SURVEY || isAddress(object.path("url"))) {
            found.inline().add(new InlineObject(kind, container, object, place));
        }
    }

    private static boolean isAddress(JsonNode url) {
        return url.isTextual()
                && !url.textValue().contains("{{")
                && !url.textValue().contains("{%");
    }

    private void folder(ObjectNode container, String place) {
        if (container.get("folder") instanceof ObjectNode folder && !container.hasNonNull("folder_ids")) {
            found.inline().add(new InlineObject(ReferenceKind.FOLDER, container, folder, place + "/folder"));
        }
        found.list(ReferenceKind.FOLDER, container, "folder_ids", place);
    }

    private void byType(ObjectNode options, String place) {
        switch (action.path("action_type").asText()) {
            case "trigger_scenario" ->
                found.field(ReferenceKind.SCENARIO, options, ReferenceKind.SCENARIO.idField(), place);
            case "condition" -> found.rules(options, place);
            default -> {
                // Other kinds refer to nothing more.
            }
        }
    }
}
