package dev.beckon.delivery.whatsapp;

import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.adapter.ChannelAdapter;
import dev.beckon.delivery.adapter.ChannelProvider;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.delivery.channel.SettingsReader;
import dev.beckon.delivery.http.EgressPolicy;
import dev.beckon.delivery.http.ProviderHttp;
import jakarta.inject.Singleton;

/** WhatsApp's way in. */
@Singleton
public final class WhatsAppProvider implements ChannelProvider {

    private final ProviderHttp http;
    private final EgressPolicy egress;

    WhatsAppProvider(ProviderHttp http, EgressPolicy egress) {
        this.http = http;
        this.egress = egress;
    }

    @Override
    public Channel channel() {
        return Channel.WHATSAPP;
    }

    @Override
    public int messagesPerSecond() {
        return WhatsAppConfig.MESSAGES_PER_SECOND;
    }

    @Override
    public void check(SettingsReader settings) {
        WhatsAppConfig.read(settings);
    }

    @Override
    public ChannelAdapter open(ConfiguredChannel channel) {
        return new WhatsAppAdapter(WhatsAppConfig.read(SettingsReader.of(channel, egress)), http);
    }
}
