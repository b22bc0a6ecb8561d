package dev.beckon.triggers.effect;

import dev.beckon.contracts.journal.ExecutionEvent.PropertyChanged;
import dev.beckon.engine.answer.NumberText;
import dev.beckon.triggers.contact.ContactLimits;
import dev.beckon.triggers.database.JsonColumn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a change of a property makes of a contact's properties: the same as the execution that asked for it reads from then on. */
final class PropertyEdit {

    private PropertyEdit() {}

    /** Empty when a contact may not hold as much. What is no number counts as 0. */
    static Optional<Map<String, Object>> of(Map<String, Object> old, PropertyChanged change) {
        Map<String, Object> changed = new LinkedHashMap<>(old);
        Object present = old.get(change.name());
        switch (change.operation()) {
            case SET -> changed.put(change.name(), change.value());
            case ADD -> changed.put(change.name(), added(present, change.value()));
            case INCREMENT ->
                changed.put(change.name(), NumberText.plain(number(present).add(number(change.value()))));
            case CLEAR -> changed.remove(change.name());
        }
        changed.values().removeIf(java.util.Objects::isNull);
        return fits(changed) ? Optional.of(changed) : Optional.empty();
    }

    private static List<Object> added(Object present, Object value) {
        List<Object> items = new ArrayList<>();
        if (present instanceof List<?> list) {
            items.addAll(list);
        } else if (present != null) {
            items.add(present);
        }
        for (Object item : value instanceof List<?> several ? several : Collections.singletonList(value)) {
            if (item != null && !items.contains(item)) {
                items.add(item);
            }
        }
        return items;
    }

    private static BigDecimal number(Object value) {
        return switch (value) {
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Double number when Double.isFinite(number) -> BigDecimal.valueOf(number);
            case String text -> NumberText.read(text, null).orElse(BigDecimal.ZERO);
            case null, default -> BigDecimal.ZERO;
        };
    }

    private static boolean fits(Map<String, Object> properties) {
        return properties.size() <= ContactLimits.PROPERTIES
                && JsonColumn.write(properties).getBytes(StandardCharsets.UTF_8).length
                        <= ContactLimits.PROPERTIES_BYTES;
    }
}
