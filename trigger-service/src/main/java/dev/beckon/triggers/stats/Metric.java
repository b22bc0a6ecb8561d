package dev.beckon.triggers.stats;

import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.JournalRecord;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that is counted.
 *
 * @param actionKey empty for what concerns the scenario as a whole
 */
record Metric(String workspace, long scenario, int version, String actionKey, String name)
        implements Comparable<Metric> {

    static final String BRANCH = "branch:";

    /** What an event of the journal counts as; empty for most. */
    static Optional<Metric> of(JournalRecord record, ExecutionEvent event) {
        int version = version(record);
        return switch (event) {
            case ExecutionEvent.ExecutionStarted started -> one(record, version, "", "started");
            case ExecutionEvent.ExecutionEnded ended ->
                one(record, version, "", ended.status().wireName().toLowerCase(Locale.ROOT));
            case ExecutionEvent.ActionEntered entered -> one(record, version, entered.actionKey(), "entered");
            case ExecutionEvent.BranchTaken taken -> one(record, version, taken.actionKey(), BRANCH + taken.branch());
            case ExecutionEvent.AnswerReceived answer -> one(record, version, answer.actionKey(), "answered");
            case ExecutionEvent.GoalReached goal -> one(record, version, goal.actionKey(), "converted");
            case ExecutionEvent.InputRefused told -> Optional.empty();
            case ExecutionEvent.MessageRequested told -> Optional.empty();
            case ExecutionEvent.WaitStarted told -> Optional.empty();
            case ExecutionEvent.TimerSet told -> Optional.empty();
            case ExecutionEvent.TimerCancelled told -> Optional.empty();
            case ExecutionEvent.ReceiptRecorded told -> Optional.empty();
            case ExecutionEvent.WarningRaised told -> Optional.empty();
            case ExecutionEvent.ExecutionMoved told -> Optional.empty();
            case ExecutionEvent.AnswerRejected told -> Optional.empty();
            case ExecutionEvent.EventReceived told -> Optional.empty();
            case ExecutionEvent.FactsRequested told -> Optional.empty();
            case ExecutionEvent.FactsReceived told -> Optional.empty();
            case ExecutionEvent.HttpRequested told -> Optional.empty();
            case ExecutionEvent.HttpAnswered told -> Optional.empty();
            case ExecutionEvent.ScenarioRequested told -> Optional.empty();
            case ExecutionEvent.ChildEnded told -> Optional.empty();
            case ExecutionEvent.PropertyChanged told -> Optional.empty();
            case ExecutionEvent.TagsChanged told -> Optional.empty();
            case ExecutionEvent.FoldersChanged told -> Optional.empty();
            case ExecutionEvent.SurveyCompleted told -> Optional.empty();
            case ExecutionEvent.FrequencyCounted told -> Optional.empty();
            case ExecutionEvent.HandoverStarted told -> Optional.empty();
            case ExecutionEvent.HandoverEnded told -> Optional.empty();
        };
    }

    /** A sprint that moves the execution belongs to the version it moves to. */
    static int version(JournalRecord record) {
        return record.events().stream()
                .filter(ExecutionEvent.ExecutionMoved.class::isInstance)
                .map(ExecutionEvent.ExecutionMoved.class::cast)
                .map(ExecutionEvent.ExecutionMoved::toVersion)
                .findFirst()
                .orElse(record.scenarioVersion());
    }

    private static Optional<Metric> one(JournalRecord record, int version, String actionKey, String name) {
        return Optional.of(
                new Metric(record.workspace().value(), record.scenarioId().value(), version, actionKey, name));
    }

    @Override
    public int compareTo(Metric other) {
        int order = workspace.compareTo(other.workspace);
        order = order != 0 ? order : Long.compare(scenario, other.scenario);
        order = order != 0 ? order : Integer.compare(version, other.version);
        order = order != 0 ? order : actionKey.compareTo(other.actionKey);
        return order != 0 ? order : name.compareTo(other.name);
    }
}
