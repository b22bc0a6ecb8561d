package dev.beckon.triggers.stats;

import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.JournalRecord;
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
        return switch (event) {
            case ExecutionEvent.ExecutionStarted started -> one(record, "", "started");
            case ExecutionEvent.ExecutionEnded ended ->
                one(record, "", ended.status().wireName());
            case ExecutionEvent.ActionEntered entered -> one(record, entered.actionKey(), "entered");
            case ExecutionEvent.BranchTaken taken -> one(record, taken.actionKey(), BRANCH + taken.branch());
            case ExecutionEvent.AnswerReceived answer -> one(record, answer.actionKey(), "answered");
            case ExecutionEvent.GoalReached goal -> one(record, goal.actionKey(), "converted");
            case ExecutionEvent.InputRefused _,
                    ExecutionEvent.MessageRequested _,
                    ExecutionEvent.WaitStarted _,
                    ExecutionEvent.TimerSet _,
                    ExecutionEvent.TimerCancelled _,
                    ExecutionEvent.ReceiptRecorded _,
                    ExecutionEvent.WarningRaised _,
                    ExecutionEvent.ExecutionMoved _,
                    ExecutionEvent.AnswerRejected _,
                    ExecutionEvent.EventReceived _,
                    ExecutionEvent.FactsRequested _,
                    ExecutionEvent.FactsReceived _,
                    ExecutionEvent.HttpRequested _,
                    ExecutionEvent.HttpAnswered _,
                    ExecutionEvent.ScenarioRequested _,
                    ExecutionEvent.ChildEnded _,
                    ExecutionEvent.PropertyChanged _,
                    ExecutionEvent.TagsChanged _,
                    ExecutionEvent.FoldersChanged _,
                    ExecutionEvent.SurveyCompleted _,
                    ExecutionEvent.FrequencyCounted _,
                    ExecutionEvent.HandoverStarted _,
                    ExecutionEvent.HandoverEnded _ -> Optional.empty();
        };
    }

    /** A sprint that moves the execution belongs to the version it moves to. */
    private static int version(JournalRecord record) {
        return record.events().stream()
                .filter(ExecutionEvent.ExecutionMoved.class::isInstance)
                .map(ExecutionEvent.ExecutionMoved.class::cast)
                .map(ExecutionEvent.ExecutionMoved::toVersion)
                .findFirst()
                .orElse(record.scenarioVersion());
    }

    private static Optional<Metric> one(JournalRecord record, String actionKey, String name) {
        return Optional.of(
                new Metric(record.workspace().value(), record.scenarioId().value(), version(record), actionKey, name));
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
