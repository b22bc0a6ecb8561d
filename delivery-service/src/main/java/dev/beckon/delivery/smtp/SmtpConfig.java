package dev.beckon.delivery.smtp;

import dev.beckon.delivery.channel.SettingsReader;
import java.util.Set;

/**
 * Settings of a mailbox.
 *
 * @param tls {@code none}, {@code starttls} (required) or {@code tls} from the first byte
 * @param from the sender's address, without a display name
 * @param fromName display name; null for none
 * @param bounceAddress envelope sender to which {@code +<message id>} is added before the {@code @}; null for {@code
 *     from}
 * @param username null for no authentication
 * @param maxConnections open at once
 * @param attachesMedia whether media files are fetched and attached; else they are shown or linked by their address
 */
record SmtpConfig(
        String host,
        int port,
        String tls,
        String from,
        String fromName,
        String bounceAddress,
        String username,
        String password,
        int maxConnections,
        boolean attachesMedia) {

    private static final int SUBMISSION = 587;
    private static final int CONNECTIONS = 20;

    static SmtpConfig read(SettingsReader settings) {
        String host = settings.host("host");
        int port = settings.number("port", SUBMISSION, 1, 65_535);
        String tls = settings.word("tls", "starttls", Set.of("none", "starttls", "tls"));
        String from = address(settings, "from", settings.text("from"));
        String fromName = settings.text("from_name", null);
        String bounce = address(settings, "bounce_address", settings.text("bounce_address", null));
        String username = settings.text("username", null);
        String password = settings.secret("password", null);
        int connections = settings.number("max_connections", CONNECTIONS, 1, 100);
        String media = settings.word("media", "link", Set.of("link", "attach"));
        if ((username == null) != (password == null)) {
            settings.fault(
                    "/settings/username", "invalid_value", "Give 'username' and the secret 'password', or neither");
        }
        return new SmtpConfig(
                host, port, tls, from, fromName, bounce, username, password, connections, "attach".equals(media));
    }

    private static String address(SettingsReader settings, String name, String value) {
        if (value != null && !MailAddress.isValid(value)) {
            settings.fault("/settings/" + name, "invalid_value", "Expected an e-mail address without a display name");
        }
        return value;
    }

    @Override
    public String toString() {
        return "SmtpConfig[" + host + ':' + port + ']';
    }
}
