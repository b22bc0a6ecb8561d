package dev.beckon.triggers.history;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.triggers.verdict.VerdictStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How far a call came.
 *
 * @param executions by status, every status named
 * @param messages by status, every status named
 * @param answered executions in which the contact has answered
 */
public record CallCounts(Audience audience, Map<String, Long> executions, Map<String, Long> messages, long answered) {

    /**
     * Verdicts on the contacts.
     *
     * @param resolved contacts found, each time the call names them
     * @param skipped by reason
     */
    public record Audience(long resolved, long started, Map<String, Long> skipped, long pending, long failed) {}

    /** One number of the query that counts. */
    record Count(String kind, String status, String reason, long rows, long resolved) {}

    static CallCounts of(Iterable<Count> counts) {
        Map<String, Long> verdicts = new TreeMap<>();
        Map<String, Long> skipped = new TreeMap<>();
        Map<String, Long> executions =
                zeros(Arrays.stream(ExecutionStatus.values()).map(ExecutionStatus::wireName));
        Map<String, Long> messages = zeros(Arrays.stream(MessageStatus.values()).map(MessageStatus::wireName));
        long resolved = 0;
        long answered = 0;
        for (Count count : counts) {
            switch (count.kind()) {
                case "verdict" -> {
                    verdicts.merge(count.status(), count.rows(), Long::sum);
                    resolved += count.resolved();
                    if (VerdictStatus.SKIPPED.wireName().equals(count.status())) {
                        skipped.merge(count.reason(), count.rows(), Long::sum);
                    }
                }
                case "execution" -> {
                    executions.merge(count.status(), count.rows(), Long::sum);
                    answered += count.resolved();
                }
                case "message" -> messages.merge(count.status(), count.rows(), Long::sum);
                default -> throw new IllegalStateException("The query counts no " + count.kind());
            }
        }
        Audience audience = new Audience(
                resolved,
                of(verdicts, VerdictStatus.STARTED),
                skipped,
                of(verdicts, VerdictStatus.PENDING),
                of(verdicts, VerdictStatus.FAILED));
        return new CallCounts(audience, executions, messages, answered);
    }

    private static long of(Map<String, Long> verdicts, VerdictStatus status) {
        return verdicts.getOrDefault(status.wireName(), 0L);
    }

    private static Map<String, Long> zeros(Stream<String> names) {
        Map<String, Long> zeros = new LinkedHashMap<>();
        names.forEach(name -> zeros.put(name, 0L));
        return zeros;
    }
}
