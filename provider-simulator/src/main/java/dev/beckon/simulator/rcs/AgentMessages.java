package dev.beckon.simulator.rcs;

import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.memory.RecentMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What RBM remembers of agent messages: which ids were used, and which were delivered or revoked. */
@ApplicationScoped
class AgentMessages {

    private static final int REMEMBERED = 200_000;

    /** An agent's message id. */
    record Key(String agentId, String messageId) {

        static Key of(InboxMessage message) {
            return new Key(message.origin().senderId(), message.providerId());
        }
    }

    /** Where a message is. */
    enum Stage {
        PENDING,
        DELIVERED,
        REVOKED
    }

    private record Entry(InboxMessage message, Stage stage) {}

    private final RecentMap<Key, Entry> entries = new RecentMap<>(REMEMBERED);

    /** Whether this agent used this message id already. */
    boolean known(Key key) {
        return entries.get(key).isPresent();
    }

    /** Whether it is neither delivered nor revoked. */
    boolean isPending(Key key) {
        return entries.get(key).filter(entry -> entry.stage() == Stage.PENDING).isPresent();
    }

    /** Remembers a message; gives false when this agent used its id before, so that it is to be ignored. */
    boolean accept(InboxMessage message) {
        var entry =
                entries.update(Key.of(message), before -> before == null ? new Entry(message, Stage.PENDING) : before);
        return entry.message() == message;
    }

    /** Notes a delivery; gives false when the message was revoked before, so that there is nothing to report. */
    boolean deliver(InboxMessage message) {
        var entry = entries.update(
                Key.of(message),
                before -> new Entry(
                        message, before != null && before.stage() == Stage.REVOKED ? Stage.REVOKED : Stage.DELIVERED));
        return entry.stage() == Stage.DELIVERED;
    }

    /** Takes a message back while it is pending; gives it when that worked. */
    Optional<InboxMessage> revoke(Key key) {
        var revoked = new AtomicReference<InboxMessage>();
        if (known(key)) {
            entries.update(key, before -> {
                if (before.stage() != Stage.PENDING) {
                    return before;
                }
                revoked.setPlain(before.message());
                return new Entry(before.message(), Stage.REVOKED);
            });
        }
        return Optional.ofNullable(revoked.getPlain());
    }
}
