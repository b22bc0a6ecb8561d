package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ExecutionEvent.PropertyChanged;
import dev.beckon.contracts.journal.PropertyOperation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
        Object after = after(walk.writes().property(walk.contact(), property), operation, value);
        if (walk.fits(actionKey, after)) {
            walk.wrote(walk.writes().withProperty(property, after));
        }
    }

    private static Object after(Object before, PropertyOperation operation, Object value) {
        return switch (operation) {
            case SET -> value;
            case CLEAR -> null;
            case ADD -> added(before, value);
            case INCREMENT ->
                Numbers.plain(Numbers.of(before)
                        .orElse(BigDecimal.ZERO)
                        .add(Numbers.of(value).orElse(BigDecimal.ZERO)));
        };
    }

    private static List<Object> added(Object before, Object value) {
        List<Object> all = new ArrayList<>();
        switch (before) {
            case null -> {}
            case List<?> items -> all.addAll(items);
            default -> all.add(before);
        }
        for (Object item : value instanceof List<?> items ? items : List.of(value)) {
            if (!all.contains(item)) {
                all.add(item);
            }
        }
        return List.copyOf(all);
    }
}
