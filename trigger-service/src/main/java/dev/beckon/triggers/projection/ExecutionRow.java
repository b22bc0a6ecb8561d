package dev.beckon.triggers.projection;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.journal.JournalRecord;
import java.time.Instant;
import java.util.Map;

/**
 * An execution after some of its sprints.
 *
 * @param last the newest of them
 * @param currentAction the last action entered in these sprints; null when none was
 * @param answers received in these sprints, by action key
 * @param startedAt null when the first sprint is not among these
 * @param end null while it runs
 */
record ExecutionRow(JournalRecord last, String currentAction, Map<String, Object> answers, Instant startedAt, End end) {

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
