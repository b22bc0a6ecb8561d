package dev.beckon.delivery.adapter;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.channel.ConfiguredChannel;
import io.quarkus.arc.All;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The open adapters, one for each configured channel; a changed channel gets a new one. Safe for all threads. */
@Singleton
public final class Adapters {

    private static final long CLOSE_AFTER_SECONDS = 60;

    private final Map<Channel, ChannelProvider> providers;
    private final Map<ChannelId, Open> open = new ConcurrentHashMap<>();

    private record Open(long revision, ChannelAdapter adapter) {}

    Adapters(@All List<ChannelProvider> providers) {
        this.providers =
                providers.stream().collect(Collectors.toUnmodifiableMap(ChannelProvider::channel, Function.identity()));
    }

    /** The provider package of a channel. */
    public ChannelProvider provider(Channel channel) {
        return providers.get(channel);
    }

    /** The adapter of a channel at its present revision. */
    public ChannelAdapter of(ConfiguredChannel channel) {
        Open present = open.get(channel.id());
        if (present != null && present.revision() == channel.revision()) {
            return present.adapter();
        }
        return open.compute(channel.id(), (id, before) -> {
                    if (before != null && before.revision() >= channel.revision()) {
                        return before;
                    }
                    if (before != null) {
                        closeWhenIdle(before.adapter());
                    }
                    return new Open(
                            channel.revision(), provider(channel.channel()).open(channel));
                })
                .adapter();
    }

    /** Calls under way through the old adapter get the time to end. */
    private static void closeWhenIdle(ChannelAdapter adapter) {
        CompletableFuture.delayedExecutor(CLOSE_AFTER_SECONDS, TimeUnit.SECONDS).execute(adapter::close);
    }

    @PreDestroy
    void close() {
        open.values().forEach(each -> each.adapter().close());
    }
}
