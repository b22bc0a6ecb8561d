package dev.beckon.delivery.adapter;

import dev.beckon.contracts.message.MessageContent;
import java.util.Optional;

/** Sends for one configured channel. Safe for all threads. */
public interface ChannelAdapter extends AutoCloseable {

    /**
     * Makes one call to the provider and waits for its answer. Blocks; to be called on a virtual thread. Never throws
     * for what the provider or the network does: that is an outcome.
     */
    SendOutcome send(AddressedMessage message);

    /** Why this channel cannot carry the content; empty when it can. Never quotes the content. */
    Optional<String> fault(MessageContent content);

    /** Whether the content needs the recipient to have written lately (WhatsApp's 24-hour service window). */
    default boolean needsOpenWindow(MessageContent content) {
        return false;
    }

    /** Whether the provider ignores a second send with the same message id, so that sending again is free. */
    default boolean isIdempotent() {
        return false;
    }

    /** Whether the provider tells later of accepted messages that have failed. */
    default boolean reportsFailures() {
        return true;
    }

    /** Releases connections; calls under way may fail. */
    @Override
    default void close() {}
}
