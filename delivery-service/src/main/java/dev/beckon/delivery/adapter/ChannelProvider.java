package dev.beckon.delivery.adapter;

import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.delivery.channel.SettingsReader;

/** One provider package's way in: checks settings when they are saved, opens adapters from them later. */
public interface ChannelProvider {

    Channel channel();

    /** The provider's documented rate for a new sender; 0 for none. The setting {@code messages_per_second} wins. */
    default int messagesPerSecond() {
        return 0;
    }

    /** How many calls of this channel may be under way at once; the setting {@code max_in_flight} may lower it. */
    default int callsAtOnce(ConfiguredChannel channel) {
        return 256;
    }

    /** Reports everything that keeps these settings from working; nothing reported means {@link #open} works. */
    void check(SettingsReader settings);

    ChannelAdapter open(ConfiguredChannel channel);
}
