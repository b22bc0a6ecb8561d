package dev.beckon.triggers.projection;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.journal.JournalRecord;
import java.time.Instant;
import java.util.Map;

/**
 * An execution after some of its sprints.
 *
 * @param last the newest of them
 * @param version that it is pinned to after these sprints
 * @param currentAction the last action entered in these sprints; null when none was
 * @param currentType of that action
 * @param answers received in these sprints, by action key
 * @param startedAt null when the first sprint is not among these
 * @param handover null when nothing was said of one in these sprints
 * @param end null while it runs
 */
record ExecutionRow(
        JournalRecord last,
        int version,
        String currentAction,
        String currentType,
        Map<String, Object> answers,
        Instant startedAt,
        Handover handover,
        End end) {

    /** Whether a person has taken the contact over. */
    record Handover(boolean on, String note, Instant until) {

        static final Handover OVER = new Handover(false, null, null);
    }

    record End(Instant at, String code, String detail) {}

    ExecutionStatus status() {
        return last.status();
    }

    Instant endedAt() {
        return end == null ? null : end.at();
    }

    String endCode() {
        return end == null ? null : end.code();
    }

    String endDetail() {
        return end == null ? null : end.detail();
    }
}
