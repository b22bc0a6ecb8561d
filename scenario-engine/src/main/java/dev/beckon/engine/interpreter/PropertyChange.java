package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ExecutionEvent.PropertyChanged;
import dev.beckon.contracts.journal.PropertyOperation;

/** Changes a property of the contact: says so, and lets the execution read it from now on. */
final class PropertyChange {

    private PropertyChange() {}

    /** Keeps an answer. {@code property} may be null, then nothing is kept. */
    static void save(Walk walk, String actionKey, String property, Object answer) {
        if (property != null) {
            make(walk, actionKey, property, PropertyOperation.SET, answer);
        }
    }

    static void make(Walk walk, String actionKey, String property, PropertyOperation operation, Object value) {
        walk.happened(new PropertyChanged(walk.step(), actionKey, property, operation, value));
        Object after = ChangedValue.after(walk.writes().property(walk.contact(), property), operation, value);
        if (walk.fits(actionKey, after)) {
            walk.wrote(walk.writes().withProperty(property, after));
        }
    }
}
