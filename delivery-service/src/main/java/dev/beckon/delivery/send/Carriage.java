package dev.beckon.delivery.send;

import dev.beckon.contracts.message.MessageContent;
import dev.beckon.delivery.adapter.Adapters;
import dev.beckon.delivery.adapter.ChannelAdapter;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.delivery.feedback.ServiceWindows;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Whether a channel can carry a content to an address now, as far as that is known here. */
interface Carriage {

    /** Whether the provider's form has a place for all of it. */
    boolean carries(ConfiguredChannel channel, MessageContent content);

    /** Whether the provider will refuse it because the person has not written for too long. May block. */
    boolean isWindowClosed(ConfiguredChannel channel, String address, MessageContent content, Instant now);

    /** As the adapters say, and the replies that have come in. */
    @Singleton
    final class ByAdapters implements Carriage {

        private final Adapters adapters;
        private final ServiceWindows windows;

        ByAdapters(Adapters adapters, ServiceWindows windows) {
            this.adapters = adapters;
            this.windows = windows;
        }

        @Override
        public boolean carries(ConfiguredChannel channel, MessageContent content) {
            return adapters.of(channel).fault(content).isEmpty();
        }

        @Override
        public boolean isWindowClosed(ConfiguredChannel channel, String address, MessageContent content, Instant now) {
            ChannelAdapter adapter = adapters.of(channel);
            return adapter.needsOpenWindow(content) && windows.isKnownClosed(channel.id(), address, now);
        }
    }
}
