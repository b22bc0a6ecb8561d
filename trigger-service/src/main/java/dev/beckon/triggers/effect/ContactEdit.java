package dev.beckon.triggers.effect;

import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.PropertyChanged;
import dev.beckon.contracts.journal.ExecutionEvent.TagsChanged;
import dev.beckon.triggers.contact.ContactFields;
import dev.beckon.triggers.contact.ContactLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** What the effects on one contact's own fields make of them, in order. */
record ContactEdit(List<Effect> effects) implements UnaryOperator<ContactFields> {

    private static final Logger LOGGER = Logger.getLogger(ContactEdit.class);

    @Override
    public ContactFields apply(ContactFields fields) {
        ContactFields edited = fields;
        for (Effect effect : effects) {
            edited = apply(edited, effect);
        }
        return edited;
    }

    private static ContactFields apply(ContactFields fields, Effect effect) {
        ExecutionEvent event = effect.event();
        if (event instanceof PropertyChanged property) {
            Optional<Map<String, Object>> changed = PropertyEdit.of(fields.properties(), property);
            if (changed.isEmpty()) {
                LOGGER.warnf(
                        "A property cannot be changed, execution=%s action=%s operation=%s",
                        effect.record().executionId(), property.actionKey(), property.operation());
            }
            return changed.map(fields::withProperties).orElse(fields);
        }
        return event instanceof TagsChanged tags ? fields.withTags(tagged(fields.tags(), tags)) : fields;
    }

    private static List<String> tagged(List<String> old, TagsChanged change) {
        List<String> tags = new ArrayList<>(old);
        switch (change.operation()) {
            case ADD ->
                change.tags().stream()
                        .filter(tag -> tag != null && !tag.isBlank() && tag.length() <= ContactLimits.TAG_LENGTH)
                        .filter(tag -> !tags.contains(tag))
                        .limit(Math.max(0, ContactLimits.TAGS - tags.size()))
                        .distinct()
                        .toList()
                        .forEach(tags::add);
            case REMOVE -> tags.removeAll(change.tags());
        }
        return List.copyOf(tags);
    }
}
