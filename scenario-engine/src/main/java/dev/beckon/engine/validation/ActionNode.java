package dev.beckon.engine.validation;

import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.Placement;
import dev.beckon.engine.validation.field.Fields;

/**
 * An action as it stands in the document, before its own fields are read.
 *
 * @param key null when there is none that can be used
 * @param type null when unknown
 * @param parentKey null for a root
 * @param parentBranch as given; null when not
 */
record ActionNode(Fields fields, String key, ActionType type, String parentKey, String parentBranch) {

    Placement placement() {
        if (parentKey == null) {
            return Placement.root(key);
        }
        return new Placement(key, parentKey, parentBranch == null ? Branch.NEXT : parentBranch);
    }

    void problemAt(String field, String code, String message) {
        fields.place(field).problem(code, message);
    }
}
