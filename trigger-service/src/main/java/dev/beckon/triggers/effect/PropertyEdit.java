package dev.beckon.triggers.effect;

import dev.beckon.contracts.journal.ExecutionEvent.PropertyChanged;
import dev.beckon.engine.interpreter.ChangedValue;
import dev.beckon.triggers.contact.ContactLimits;
import dev.beckon.triggers.database.JsonColumn;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a change of a property makes of a contact's properties: what the execution that asked for it reads from then on.
 */
final class PropertyEdit {

    private PropertyEdit() {}

    /** Empty when a contact may not hold as much. */
    static Optional<Map<String, Object>> of(Map<String, Object> old, PropertyChanged change) {
        Map<String, Object> changed = new LinkedHashMap<>(old);
        changed.put(change.name(), ChangedValue.after(old.get(change.name()), change.operation(), change.value()));
        changed.values().removeIf(Objects::isNull);
        return fits(changed) ? Optional.of(changed) : Optional.empty();
    }

    private static boolean fits(Map<String, Object> properties) {
        return properties.size() <= ContactLimits.PROPERTIES
                && JsonColumn.write(properties).getBytes(StandardCharsets.UTF_8).length
                        <= ContactLimits.PROPERTIES_BYTES;
    }
}
