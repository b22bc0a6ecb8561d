package dev.beckon.definitions.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.definitions.http.JsonId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that a document refers to or brings along. What is no id, stands where nothing refers, or says the same in two
 * ways is left to the engine to judge.
 *
 * @param references in the order of the document
 * @param inline objects to be stored with the document; one whose address is a template is none: it names no single
 *     thing
 */
public record References(List<Reference> references, List<InlineObject> inline) {

    /** Reads a document; its nodes are held, not copied. */
    public static References of(ObjectNode document) {
        References found = new References(new ArrayList<>(), new ArrayList<>());
        document.path("actions").forEach(new Counter("/actions") {
            @Override
            void at(ObjectNode action, String pointer) {
                new ActionReferences(found, action, pointer).read();
            }
        });
        document.path("triggers").forEach(new Counter("/triggers") {
            @Override
            void at(ObjectNode trigger, String pointer) {
                if (trigger.get("options") instanceof ObjectNode options) {
                    new TriggerReferences(found, options, pointer + "/options").read();
                }
            }
        });
        return found;
    }

    /** Reads a group of rules that stands by itself. */
    public static References ofRules(ObjectNode group, String pointer) {
        References found = new References(new ArrayList<>(), new ArrayList<>());
        found.rules(group, pointer);
        return found;
    }

    /** The references of one kind. */
    public List<Reference> of(ReferenceKind kind) {
        return references.stream().filter(reference -> reference.kind() == kind).toList();
    }

    void field(ReferenceKind kind, ObjectNode container, String name, String pointer) {
        JsonNode value = container.path(name);
        if (JsonId.read(value).isPresent()) {
            references.add(new Reference(kind, value.asLong(), pointer + '/' + name, new Place.Field(container, name)));
        }
    }

    void list(ReferenceKind kind, ObjectNode container, String name, String pointer) {
        if (container.get(name) instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (JsonId.read(list.get(i)).isPresent()) {
                    references.add(new Reference(
                            kind, list.get(i).asLong(), pointer + '/' + name + '/' + i, new Place.Element(list, i)));
                }
            }
        }
    }

    /** The segments that rules name, at any depth. */
    void rules(ObjectNode group, String pointer) {
        field(ReferenceKind.SEGMENT, group, ReferenceKind.SEGMENT.idField(), pointer);
        group.path("rules").forEach(new Counter(pointer + "/rules") {
            @Override
            void at(ObjectNode rule, String place) {
                rules(rule, place);
            }
        });
        if (group.get("rules") instanceof ObjectNode nested) {
            rules(nested, pointer + "/rules");
        }
    }

    /** Calls {@link #at} for each object of an array, with its place; skips what is none. */
    abstract static class Counter implements Consumer<JsonNode> {

        private final String pointer;
        private int index;

        Counter(String pointer) {
            this.pointer = pointer;
        }

        @Override
        public void accept(JsonNode element) {
            if (element instanceof ObjectNode object) {
                at(object, pointer + '/' + index);
            }
            index++;
        }

        abstract void at(ObjectNode element, String place);
    }
}
