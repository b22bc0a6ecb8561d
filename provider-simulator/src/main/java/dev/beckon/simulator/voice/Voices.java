package dev.beckon.simulator.voice;

import dev.beckon.contracts.message.Channel;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The voices of all providers that have one; plain mail has none. */
@ApplicationScoped
public class Voices {

    private final Map<Channel, ProviderVoice> byChannel = new EnumMap<>(Channel.class);

    public Voices(@All List<ProviderVoice> voices) {
        voices.forEach(voice -> byChannel.put(voice.channel(), voice));
    }

    public Optional<ProviderVoice> of(Channel channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }
}
