package dev.beckon.localstack.setup;

import dev.beckon.contracts.message.Channel;
import java.net.URI;
import java.util.Map;

/**
 * A channel of the local workspace and its account with the simulator.
 *
 * @param settings as {@code POST /api/v1/channels} takes them
 * @param secrets the same
 * @param webhook the path below {@code /webhooks/{channel}/{id}} to which people's messages go
 * @param account the body of the simulator's {@code PUT /providers/{channel}}, without the address of the webhook; empty
 *     for a provider without webhooks
 */
record LocalChannel(
        Channel channel,
        Map<String, Object> settings,
        Map<String, String> secrets,
        String webhook,
        Map<String, String> account) {

    private static final String WHATSAPP_NUMBER = "100000000000001";
    private static final String RCS_AGENT = "beckon_local_agent";
    private static final String SMS_NUMBER = "+15005550006";
    private static final int ACCOUNT_DIGITS = 32;

    /** Above what one machine sends, so that no provider's default rate is what is seen here. */
    private static final int MESSAGES_PER_SECOND = 5_000;

    static LocalChannel of(Channel channel, URI simulator, int smtpPort, DerivedSecrets secrets) {
        return switch (channel) {
            case WHATSAPP -> whatsapp(simulator, secrets);
            case RCS -> rcs(simulator, secrets);
            case SMS -> sms(simulator, secrets);
            case EMAIL -> email(smtpPort);
        };
    }

    private static LocalChannel whatsapp(URI simulator, DerivedSecrets secrets) {
        String token = secrets.named("whatsapp access token");
        String appSecret = secrets.named("whatsapp app secret");
        String verifyToken = secrets.named("whatsapp verify token");
        return new LocalChannel(
                Channel.WHATSAPP,
                Map.of(
                        "base_url", simulator.toString(),
                        "phone_number_id", WHATSAPP_NUMBER,
                        "messages_per_second", MESSAGES_PER_SECOND),
                Map.of("access_token", token, "app_secret", appSecret, "verify_token", verifyToken),
                "",
                Map.of(
                        "sender_id", WHATSAPP_NUMBER,
                        "secret", appSecret,
                        "token", token,
                        "verify_token", verifyToken));
    }

    private static LocalChannel rcs(URI simulator, DerivedSecrets secrets) {
        String token = secrets.named("rcs access token");
        String clientToken = secrets.named("rcs client token");
        return new LocalChannel(
                Channel.RCS,
                Map.of(
                        "base_url", simulator.toString(),
                        "agent_id", RCS_AGENT,
                        "messages_per_second", MESSAGES_PER_SECOND),
                Map.of("access_token", token, "client_token", clientToken),
                "",
                Map.of("sender_id", RCS_AGENT, "secret", clientToken, "token", token));
    }

    private static LocalChannel sms(URI simulator, DerivedSecrets secrets) {
        String account = "AC" + secrets.named("sms account").substring(0, ACCOUNT_DIGITS);
        String token = secrets.named("sms auth token");
        return new LocalChannel(
                Channel.SMS,
                Map.of(
                        "base_url", simulator.toString(),
                        "account_sid", account,
                        "from", SMS_NUMBER,
                        "messages_per_second", MESSAGES_PER_SECOND),
                Map.of("auth_token", token),
                "/inbound",
                Map.of("sender_id", account, "secret", token));
    }

    private static LocalChannel email(int smtpPort) {
        return new LocalChannel(
                Channel.EMAIL,
                Map.of(
                        "host", "localhost",
                        "port", smtpPort,
                        "tls", "none",
                        "from", "alerts@insurer.example",
                        "from_name", "Insurer",
                        "messages_per_second", MESSAGES_PER_SECOND),
                Map.of(),
                "",
                Map.of());
    }
}
