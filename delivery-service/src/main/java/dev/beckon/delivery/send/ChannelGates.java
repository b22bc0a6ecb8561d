package dev.beckon.delivery.send;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.delivery.adapter.Adapters;
import dev.beckon.delivery.adapter.ChannelProvider;
import dev.beckon.delivery.channel.ConfiguredChannel;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The gates of all channels; a changed channel gets a new one. Safe for all threads. */
@Singleton
final class ChannelGates {

    private final Adapters adapters;
    private final Map<ChannelId, Versioned> gates = new ConcurrentHashMap<>();

    private record Versioned(long revision, ChannelGate gate) {}

    ChannelGates(Adapters adapters) {
        this.adapters = adapters;
    }

    ChannelGate of(ConfiguredChannel channel) {
        Versioned present = gates.get(channel.id());
        if (present != null && present.revision() >= channel.revision()) {
            return present.gate();
        }
        return gates.compute(
                        channel.id(),
                        (id, before) -> before != null && before.revision() >= channel.revision()
                                ? before
                                : new Versioned(channel.revision(), gate(channel)))
                .gate();
    }

    private ChannelGate gate(ConfiguredChannel channel) {
        ChannelProvider provider = adapters.provider(channel.channel());
        int places = provider.callsAtOnce(channel);
        return new ChannelGate(
                number(channel, "messages_per_second", provider.messagesPerSecond()),
                Math.min(places, number(channel, "max_in_flight", places)));
    }

    private static int number(ConfiguredChannel channel, String setting, int otherwise) {
        return channel.settings().get(setting) instanceof Number number ? number.intValue() : otherwise;
    }
}
