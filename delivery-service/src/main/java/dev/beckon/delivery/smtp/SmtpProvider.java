package dev.beckon.delivery.smtp;

import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.adapter.ChannelAdapter;
import dev.beckon.delivery.adapter.ChannelProvider;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.delivery.channel.SettingsReader;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.http.EgressPolicy;
import dev.beckon.delivery.http.MediaCache;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** E-mail's way in. */
@Singleton
public final class SmtpProvider implements ChannelProvider {

    private static final int MAILS_PER_CONNECTION = 100;
    private static final int IDLE_SECONDS = 30;

    private final Vertx vertx;
    private final EgressPolicy egress;
    private final MediaCache media;
    private final DeliveryConfig delivery;

    SmtpProvider(Vertx vertx, EgressPolicy egress, MediaCache media, DeliveryConfig delivery) {
        this.vertx = vertx;
        this.egress = egress;
        this.media = media;
        this.delivery = delivery;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    /** No more than connections: a mail that waits for one inside the client would count as sent without an answer. */
    @Override
    public int callsAtOnce(ConfiguredChannel channel) {
        return SmtpConfig.read(SettingsReader.of(channel, egress)).maxConnections();
    }

    @Override
    public void check(SettingsReader settings) {
        SmtpConfig.read(settings);
    }

    @Override
    public ChannelAdapter open(ConfiguredChannel channel) {
        SmtpConfig config = SmtpConfig.read(SettingsReader.of(channel, egress));
        MailClient client = MailClient.create(vertx, mail(config));
        return new SmtpAdapter(config, client, vertx.getOrCreateContext(), egress, media, delivery.callTimeout());
    }

    private MailConfig mail(SmtpConfig config) {
        MailConfig mail = new MailConfig(config.host(), config.port())
                .setOwnHostname(MailAddress.domain(config.from()))
                .setSsl(config.tls().equals("tls"))
                .setStarttls(config.tls().equals("starttls") ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setMaxPoolSize(config.maxConnections())
                .setKeepAlive(true)
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setKeepAliveTimeoutUnit(TimeUnit.SECONDS)
                .setMaxMailsPerConnection(MAILS_PER_CONNECTION)
                .setPipelining(true);
        mail.setConnectTimeout((int) delivery.connectTimeout().toMillis());
        mail.setHostnameVerificationAlgorithm("HTTPS");
        if (config.username() == null) {
            mail.setLogin(LoginOption.DISABLED);
        } else {
            mail.setLogin(LoginOption.REQUIRED).setUsername(config.username()).setPassword(config.password());
        }
        return mail;
    }
}
