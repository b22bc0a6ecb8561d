package dev.beckon.triggers.effect;

import dev.beckon.contracts.journal.ExecutionEvent.PropertyChanged;
import dev.beckon.triggers.contact.ContactLimits;
import dev.beckon.triggers.database.JsonColumn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a change of a property makes of a contact's properties. */
final class PropertyEdit {

    private PropertyEdit() {}

    /** Empty when the change cannot be made: no number to add to, or more than a contact may hold. */
    static Optional<Map<String, Object>> of(Map<String, Object> old, PropertyChanged change) {
        Map<String, Object> changed = new LinkedHashMap<>(old);
        Object present = old.get(change.name());
        switch (change.operation()) {
            case SET -> changed.put(change.name(), change.value());
            case ADD -> changed.put(change.name(), added(present, change.value()));
            case INCREMENT -> {
                Optional<Object> sum = sum(present, change.value());
                if (sum.isEmpty()) {
                    return Optional.empty();
                }
                changed.put(change.name(), sum.get());
            }
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
        if (value != null && !items.contains(value)) {
            items.add(value);
        }
        return items;
    }

    private static Optional<Object> sum(Object present, Object value) {
        Optional<BigDecimal> left = present == null ? Optional.of(BigDecimal.ZERO) : number(present);
        Optional<BigDecimal> right = number(value);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(plain(left.get().add(right.get())));
    }

    private static Object plain(BigDecimal sum) {
        BigDecimal stripped = sum.stripTrailingZeros();
        return stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= 18
                ? (Object) stripped.longValueExact()
                : (Object) sum.doubleValue();
    }

    private static Optional<BigDecimal> number(Object value) {
        String text = value == null ? "" : value.toString().strip();
        return text.matches("[+-]?\\d{1,18}(\\.\\d{1,18})?([eE][+-]?\\d{1,2})?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static boolean fits(Map<String, Object> properties) {
        return properties.size() <= ContactLimits.PROPERTIES
                && JsonColumn.write(properties).getBytes(StandardCharsets.UTF_8).length
                        <= ContactLimits.PROPERTIES_BYTES;
    }
}
