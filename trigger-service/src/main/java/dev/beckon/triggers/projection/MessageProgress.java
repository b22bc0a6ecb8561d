package dev.beckon.triggers.projection;

import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The outcomes of one message, joined.
 *
 * @param highest the outcome with the highest {@linkplain MessageOutcome#place() place}; of two that exclude each other
 *     the first
 * @param channel from any of them, as are the next four
 * @param timestamps when each status was reached, by its wire name
 */
record MessageProgress(
        MessageOutcome highest,
        String channel,
        String channelId,
        String address,
        String providerId,
        int attempts,
        int possibleDuplicates,
        Map<String, Instant> timestamps) {

    /** One a message, ordered by id, so that concurrent writers lock in one order. */
    static Collection<MessageProgress> of(List<MessageOutcome> outcomes) {
        Map<UUID, MessageProgress> joined = new TreeMap<>();
        for (MessageOutcome outcome : outcomes) {
            joined.merge(outcome.messageId().value(), of(outcome), MessageProgress::join);
        }
        return joined.values();
    }

    private static MessageProgress of(MessageOutcome outcome) {
        return new MessageProgress(
                outcome,
                outcome.channel() == null ? null : outcome.channel().wireName(),
                outcome.channelId() == null ? null : outcome.channelId().value(),
                outcome.address(),
                outcome.providerId(),
                outcome.attempts(),
                outcome.possibleDuplicates(),
                Map.of(outcome.status().wireName(), outcome.occurredAt()));
    }

    private MessageProgress join(MessageProgress other) {
        boolean raised = other.highest.place() > highest.place();
        MessageProgress higher = raised ? other : this;
        MessageProgress lower = raised ? this : other;
        Map<String, Instant> times = new HashMap<>(other.timestamps);
        times.putAll(timestamps);
        return new MessageProgress(
                higher.highest,
                either(higher.channel, lower.channel),
                either(higher.channelId, lower.channelId),
                either(higher.address, lower.address),
                either(higher.providerId, lower.providerId),
                Math.max(attempts, other.attempts),
                Math.max(possibleDuplicates, other.possibleDuplicates),
                times);
    }

    MessageStatus status() {
        return highest.status();
    }

    private static String either(String first, String second) {
        return first != null ? first : second;
    }
}
