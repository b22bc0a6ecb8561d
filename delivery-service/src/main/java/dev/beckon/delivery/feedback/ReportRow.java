package dev.beckon.delivery.feedback;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.delivery.feedback.Feedback.StatusReport;

/**
 * A report on its way into the store.
 *
 * @param found what it tells of; null while that is not known
 */
record ReportRow(ChannelId channelId, StatusReport report, MessageLookup.Found found) {

    /** What makes it the same report as another. */
    record Key(ChannelId channelId, String key) {}

    Key key() {
        return new Key(channelId, report.key());
    }

    boolean isMatched() {
        return found != null;
    }

    MessageId messageId() {
        return found.messageId();
    }

    int variant() {
        return found.variant();
    }
}
