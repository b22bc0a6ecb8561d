package dev.beckon.delivery.twilio;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.adapter.ChannelAdapter;
import dev.beckon.delivery.adapter.ChannelProvider;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.delivery.channel.SettingsReader;
import dev.beckon.delivery.http.EgressPolicy;
import dev.beckon.delivery.http.ProviderHttp;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** SMS's way in. */
@Singleton
public final class TwilioProvider implements ChannelProvider {

    private final ProviderHttp http;
    private final EgressPolicy egress;
    private final String publicUrl;

    TwilioProvider(
            ProviderHttp http, EgressPolicy egress, @ConfigProperty(name = "beckon.public-url") String publicUrl) {
        this.http = http;
        this.egress = egress;
        this.publicUrl = publicUrl;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public void check(SettingsReader settings) {
        TwilioConfig.read(settings, "");
    }

    @Override
    public ChannelAdapter open(ConfiguredChannel channel) {
        SettingsReader settings = SettingsReader.of(channel, egress);
        return new TwilioAdapter(TwilioConfig.read(settings, statusCallback(channel.id())), http);
    }

    private String statusCallback(ChannelId channel) {
        return publicUrl + "/webhooks/sms/" + channel + "/status";
    }
}
