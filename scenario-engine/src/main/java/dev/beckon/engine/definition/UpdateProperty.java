package dev.beckon.engine.definition;

import dev.beckon.contracts.journal.PropertyOperation;
import java.util.List;

/**
 * Change a property of the contact.
 *
 * @param property its name
 * @param value a text, which is a template, a number, a boolean or a list of these; null for clear
 */
public record UpdateProperty(Placement placement, String property, PropertyOperation operation, Object value)
        implements Action {

    @Override
    public ActionType type() {
        return ActionType.UPDATE_PROPERTY;
    }

    @Override
    public List<String> branches() {
        return Branch.SINGLE_EXIT;
    }
}
