package dev.beckon.triggers.projection;

import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.JournalRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Folds the sprints of a batch into one row an execution. Refusals change no execution and are left out. */
final class ExecutionFold {

    private String currentAction;
    private String currentType;
    private Integer movedTo;
    private ExecutionRow.Handover handover;
    private final Map<String, Object> answers = new LinkedHashMap<>();
    private Instant startedAt;
    private ExecutionRow.End end;

    private ExecutionFold() {}

    /** One row an execution, ordered by id, so that concurrent writers lock in one order. */
    static List<ExecutionRow> of(List<JournalEntry> entries) {
        Map<ExecutionId, List<JournalRecord>> sprints = new TreeMap<>(Comparator.comparing(ExecutionId::value));
        for (JournalEntry entry : entries) {
            JournalRecord record = entry.record();
            if (record.sequence() > 0 && record.status() != null) {
                sprints.computeIfAbsent(record.executionId(), id -> new ArrayList<>())
                        .add(record);
            }
        }
        return sprints.values().stream().map(ExecutionFold::fold).toList();
    }

    private static ExecutionRow fold(List<JournalRecord> sprints) {
        sprints.sort(Comparator.comparingInt(JournalRecord::sequence));
        ExecutionFold fold = new ExecutionFold();
        sprints.forEach(sprint -> sprint.events().forEach(event -> fold.apply(event, sprint.occurredAt())));
        return new ExecutionRow(
                sprints.getLast(),
                fold.version(sprints),
                fold.currentAction,
                fold.currentType,
                fold.answers,
                fold.startedAt,
                fold.handover,
                fold.end);
    }

    /** A sprint that moves the execution may still carry the version that it began with. */
    private int version(List<JournalRecord> sprints) {
        int last = sprints.getLast().scenarioVersion();
        return movedTo == null ? last : Math.max(last, movedTo);
    }

    private void apply(ExecutionEvent event, Instant at) {
        switch (event) {
            case ExecutionEvent.ExecutionStarted started -> startedAt = at;
            case ExecutionEvent.ActionEntered entered -> {
                currentAction = entered.actionKey();
                currentType = entered.actionType();
            }
            case ExecutionEvent.AnswerReceived answer -> answers.put(answer.actionKey(), answer(answer));
            case ExecutionEvent.ExecutionEnded ended -> {
                end = new ExecutionRow.End(at, ended.code(), ended.detail());
                handover = ExecutionRow.Handover.OVER;
            }
            case ExecutionEvent.ExecutionMoved moved -> movedTo = moved.toVersion();
            case ExecutionEvent.HandoverStarted started ->
                handover = new ExecutionRow.Handover(true, started.note(), started.until());
            case ExecutionEvent.HandoverEnded ended -> handover = ExecutionRow.Handover.OVER;
            case ExecutionEvent.InputRefused _,
                    ExecutionEvent.BranchTaken _,
                    ExecutionEvent.MessageRequested _,
                    ExecutionEvent.WaitStarted _,
                    ExecutionEvent.TimerSet _,
                    ExecutionEvent.TimerCancelled _,
                    ExecutionEvent.ReceiptRecorded _,
                    ExecutionEvent.WarningRaised _,
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
                    ExecutionEvent.GoalReached _ -> {}
        }
    }

    private static Map<String, Object> answer(ExecutionEvent.AnswerReceived answer) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("text", answer.text());
        shown.put("option_id", answer.optionId());
        shown.put("channel", answer.channel() == null ? null : answer.channel().wireName());
        shown.values().removeIf(Objects::isNull);
        return shown;
    }
}
