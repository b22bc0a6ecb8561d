package dev.beckon.definitions.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the options of one trigger. */
final class TriggerReferences {

    private final References found;
    private final ObjectNode options;
    private final String pointer;

    TriggerReferences(References found, ObjectNode options, String pointer) {
        this.found = found;
        this.options = options;
        this.pointer = pointer;
    }

    void read() {
        found.field(ReferenceKind.API_TRIGGER, options, ReferenceKind.API_TRIGGER.idField(), pointer);
        found.field(ReferenceKind.SEGMENT, options, ReferenceKind.SEGMENT.idField(), pointer);
        found.list(ReferenceKind.FOLDER, options, "folder_ids", pointer);
        if (options.get("filter") instanceof ObjectNode filter) {
            found.rules(filter, pointer + "/filter");
        }
        if (options.get("audience") instanceof ObjectNode audience) {
            audience(audience, pointer + "/audience");
        }
    }

    private void audience(ObjectNode audience, String place) {
        if (audience.get("filter") instanceof ObjectNode filter) {
            found.rules(filter, place + "/filter");
        }
        audience.path("campaign_rules").forEach(new References.Counter(place + "/campaign_rules") {
            @Override
            void at(ObjectNode rule, String there) {
                switch (rule.path("list_type").asText()) {
                    case "folder" -> found.field(ReferenceKind.FOLDER, rule, "destination_id", there);
                    case "segment" -> found.field(ReferenceKind.SEGMENT, rule, "destination_id", there);
                    default -> {
                        // The engine says what is wrong with it.
                    }
                }
            }
        });
    }
}
