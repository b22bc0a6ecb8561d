package dev.beckon.triggers.fact;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverFacts;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.stream.Acknowledgements;
import dev.beckon.triggers.stream.PublishException;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Answers what executions ask. Safe to repeat: an answer that comes twice is refused by the worker. */
@ApplicationScoped
public class FactAnswers {

    private final Database database;
    private final Lookups lookups;
    private final RecordPublisher publisher;
    private final Clock clock;

    FactAnswers(Database database, Lookups lookups, RecordPublisher publisher, Clock clock) {
        this.database = database;
        this.lookups = lookups;
        this.publisher = publisher;
        this.clock = clock;
    }

    private record Found(List<Map<String, Object>> facts, Map<TriggerCallId, Lane> lanes) {}

    /**
     * Answers all questions among the records; blocks until the brokers have the answers.
     *
     * @throws PublishException when they did not take one; to be repeated then
     */
    @Timed(value = "beckon.facts", histogram = true)
    public void answer(List<JournalRecord> records) {
        List<Question> questions = Question.among(records);
        if (questions.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Found found = database.inTransaction(connection -> new Found(
                lookups.on(connection, now)
                        .find(questions.stream().map(Question::inquiry).toList()),
                AnswerLane.of(connection, questions)));
        List<CompletableFuture<Void>> sent = new ArrayList<>(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            sent.add(publish(questions.get(i), found.facts().get(i), found.lanes(), now));
        }
        Acknowledgements.await(sent);
    }

    private CompletableFuture<Void> publish(
            Question question, Map<String, Object> facts, Map<TriggerCallId, Lane> lanes, Instant now) {
        JournalRecord record = question.record();
        ExecutionCommand command = new DeliverFacts(
                record.workspace(),
                record.contactId(),
                record.executionId(),
                question.asked().step(),
                facts,
                now,
                null);
        Lane lane = record.triggerCallId() == null
                ? Lane.REALTIME
                : lanes.getOrDefault(record.triggerCallId(), Lane.REALTIME);
        return publisher.publish(Topics.commands(lane), record.key(), command);
    }
}
