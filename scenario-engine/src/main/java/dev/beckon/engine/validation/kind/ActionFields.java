package dev.beckon.engine.validation.kind;

import dev.beckon.engine.definition.Placement;
import dev.beckon.engine.validation.field.Fields;

/**
 * An action of a known kind, about to be read.
 *
 * @param outer the action's own fields
 * @param options those in {@code options}, or lent to it by the action
 * @param impliedAnswers the highest {@code option_<n>} that an action hangs on, plus one; 0 when none does
 */
public record ActionFields(Placement placement, Fields outer, Fields options, int impliedAnswers) {

    /** What names are by default. */
    String actionKey() {
        return placement.actionKey();
    }
}
