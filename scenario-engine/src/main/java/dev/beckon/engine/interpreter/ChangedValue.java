package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.PropertyOperation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a change makes of the value of a property. */
public final class ChangedValue {

    private ChangedValue() {}

    /**
     * The value afterwards. What is no number counts as 0; of a list that is added, each item is, once.
     *
     * @param before null for none; a list may hold nulls, as JSON has them
     * @return null for none
     */
    public static Object after(Object before, PropertyOperation operation, Object value) {
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
        for (Object item : value instanceof List<?> items ? items : Collections.singletonList(value)) {
            if (item != null && !all.contains(item)) {
                all.add(item);
            }
        }
        return Collections.unmodifiableList(all);
    }
}
