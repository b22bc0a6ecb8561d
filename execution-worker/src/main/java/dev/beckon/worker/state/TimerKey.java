package dev.beckon.worker.state;

import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.message.Lane;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Names a timer; in bytes it sorts by {@code dueAt}. Layout, big-endian: epoch second (8), nanosecond (4), execution id
 * (16), step (4), kind (1), lane (1), contact key in UTF-8 (the rest).
 */
public record TimerKey(
        Instant dueAt, ContactKey contact, ExecutionId executionId, int step, TimerKind kind, Lane lane) {

    private static final int FIXED_BYTES = 8 + 4 + 16 + 4 + 1 + 1;

    /** The form under which it is stored. */
    public byte[] toBytes() {
        byte[] contactBytes = contact.toString().getBytes(StandardCharsets.UTF_8);
        UUID id = executionId.value();
        return ByteBuffer.allocate(FIXED_BYTES + contactBytes.length)
                .putLong(dueAt.getEpochSecond())
                .putInt(dueAt.getNano())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(step)
                .put(code(kind))
                .put(code(lane))
                .put(contactBytes)
                .array();
    }

    /** Reads {@link #toBytes}. */
    public static TimerKey of(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        Instant dueAt = Instant.ofEpochSecond(from.getLong(), from.getInt());
        ExecutionId id = new ExecutionId(new UUID(from.getLong(), from.getLong()));
        int step = from.getInt();
        TimerKind kind = kind(from.get());
        Lane lane = from.get() == 0 ? Lane.REALTIME : Lane.BULK;
        String contact = StandardCharsets.UTF_8.decode(from).toString();
        return new TimerKey(dueAt, ContactKey.parse(contact), id, step, kind, lane);
    }

    private static byte code(TimerKind kind) {
        return switch (kind) {
            case DELAY -> 0;
            case ANSWER_TIMEOUT -> 1;
            case ACCEPTANCE_TIMEOUT -> 2;
            case WAIT_TIMEOUT -> 3;
        };
    }

    private static TimerKind kind(byte code) {
        return switch (code) {
            case 0 -> TimerKind.DELAY;
            case 1 -> TimerKind.ANSWER_TIMEOUT;
            case 2 -> TimerKind.ACCEPTANCE_TIMEOUT;
            case 3 -> TimerKind.WAIT_TIMEOUT;
            default -> throw new IllegalArgumentException("Unknown kind of timer: " + code);
        };
    }

    private static byte code(Lane lane) {
        return switch (lane) {
            case REALTIME -> 0;
            case BULK -> 1;
        };
    }
}
