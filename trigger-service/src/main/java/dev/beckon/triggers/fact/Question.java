package dev.beckon.triggers.fact;

import dev.beckon.contracts.journal.ExecutionEvent.FactsRequested;
import dev.beckon.contracts.journal.JournalRecord;
import java.util.ArrayList;
import java.util.List;

/** The facts that one step of an execution waits for. */
record Question(JournalRecord record, FactsRequested asked) {

    Inquiry inquiry() {
        return new Inquiry(record.key(), asked.queries());
    }

    static List<Question> among(List<JournalRecord> records) {
        List<Question> questions = new ArrayList<>();
        for (JournalRecord record : records) {
            record.events().forEach(event -> {
                if (event instanceof FactsRequested asked) {
                    questions.add(new Question(record, asked));
                }
            });
        }
        return questions;
    }
}
