package dev.beckon.delivery.rcs;

import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.adapter.ChannelAdapter;
import dev.beckon.delivery.adapter.ChannelProvider;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.delivery.channel.SettingsReader;
import dev.beckon.delivery.http.EgressPolicy;
import dev.beckon.delivery.http.ProviderHttp;
import jakarta.inject.Singleton;

/** RCS's way in. */
@Singleton
public final class RcsProvider implements ChannelProvider {

    private final ProviderHttp http;
    private final EgressPolicy egress;

    RcsProvider(ProviderHttp http, EgressPolicy egress) {
        this.http = http;
        this.egress = egress;
    }

    @Override
    public Channel channel() {
        return Channel.RCS;
    }

    @Override
    public void check(SettingsReader settings) {
        RcsConfig.read(settings);
    }

    @Override
    public ChannelAdapter open(ConfiguredChannel channel) {
        return new RcsAdapter(RcsConfig.read(SettingsReader.of(channel, egress)), http);
    }
}
