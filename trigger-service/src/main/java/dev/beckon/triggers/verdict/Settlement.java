package dev.beckon.triggers.verdict;

import dev.beckon.contracts.id.ExecutionId;

/**
 * The end of a pending verdict.
 *
 * @param status not pending
 * @param reason null for started
 */
public record Settlement(ExecutionId execution, VerdictStatus status, String reason) {

    public static Settlement started(ExecutionId execution) {
        return new Settlement(execution, VerdictStatus.STARTED, null);
    }

    public static Settlement skipped(ExecutionId execution, String reason) {
        return new Settlement(execution, VerdictStatus.SKIPPED, reason);
    }

    public static Settlement failed(ExecutionId execution, String reason) {
        return new Settlement(execution, VerdictStatus.FAILED, reason);
    }
}
