package dev.beckon.triggers.effect;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.JournalRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An event of the journal that changes the contact.
 *
 * @param ordinal of the event in its record, from 0
 */
record Effect(JournalRecord record, int ordinal, ExecutionEvent event) {

    /** What names an effect for ever. */
    record Key(UUID execution, int sequence, int ordinal) {}

    /** Those among the events, in order. */
    static List<Effect> among(List<JournalRecord> records) {
        List<Effect> effects = new ArrayList<>();
        for (JournalRecord record : records) {
            for (int i = 0; i < record.events().size(); i++) {
                if (isEffect(record.events().get(i))) {
                    effects.add(new Effect(record, i, record.events().get(i)));
                }
            }
        }
        return effects;
    }

    private static boolean isEffect(ExecutionEvent event) {
        return event instanceof ExecutionEvent.PropertyChanged
                || event instanceof ExecutionEvent.TagsChanged
                || event instanceof ExecutionEvent.FoldersChanged
                || event instanceof ExecutionEvent.SurveyCompleted;
    }

    Key key() {
        return new Key(record.executionId().value(), record.sequence(), ordinal);
    }

    ContactKey contact() {
        return record.key();
    }
}
