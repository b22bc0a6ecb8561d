package dev.beckon.definitions.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An object that stands in a document itself instead of its id.
 *
 * @param container the action, its options or a variant; holds the object under the kind's word
 * @param pointer JSON pointer to the object
 */
public record InlineObject(ReferenceKind kind, ObjectNode container, ObjectNode content, String pointer) {

    /** Puts a reference in its place. */
    public void replaceBy(long id) {
        container.remove(kind.word());
        if (kind == ReferenceKind.FOLDER) {
            container.putArray(kind.idsField()).add(id);
        } else {
            container.put(kind.idField(), id);
        }
    }
}
