package dev.beckon.delivery.feedback;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.batch.Columns;
import dev.beckon.delivery.batch.StoreUnavailableException;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;

/**
 * WhatsApp's service windows: free-form messages go for 24 hours after the person's last message to that very number,
 * by the provider's own time (Meta, "Error codes", 131047). Safe for all threads; blocks.
 */
@Singleton
public final class ServiceWindows {

    private static final Duration OPEN = Duration.ofHours(24);

    private static final String EXTEND = """
            insert into service_window as w (channel_id, address, last_inbound_at)
            select channel_id, address, max(at) from unnest(?::text[], ?::text[], ?::text[]::timestamptz[])
              as v (channel_id, address, at)
            group by channel_id, address order by channel_id, address
            on conflict (channel_id, address)
              do update set last_inbound_at = greatest(w.last_inbound_at, excluded.last_inbound_at)""";

    private static final String FIND =
            "select last_inbound_at from service_window where channel_id = ? and address = ?";

    private final DataSource database;

    @Inject
    ServiceWindows(AgroalDataSource database) {
        this((DataSource) database);
    }

    public ServiceWindows(DataSource database) {
        this.database = database;
    }

    /** Takes part in the connection's transaction. */
    static void extend(Connection connection, List<ReplyRow> replies) throws SQLException {
        List<ReplyRow> counting = replies.stream()
                .filter(row -> row.channel().channel() == Channel.WHATSAPP)
                .toList();
        if (counting.isEmpty()) {
            return;
        }
        try (PreparedStatement extend = connection.prepareStatement(EXTEND)) {
            new Columns<>(extend, counting)
                    .text(row -> row.channel().id())
                    .text(row -> row.reply().address())
                    .instant(row -> row.reply().occurredAt());
            extend.executeUpdate();
        }
    }

    /**
     * Whether the person has written to this number and the time since then is over. False for one who never wrote to us
     * here: the number may have been in use elsewhere before, and the provider knows.
     *
     * @throws StoreUnavailableException when the database does not answer
     */
    public boolean isKnownClosed(ChannelId channel, String address, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, channel.value());
            find.setString(2, address);
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        && row.getObject(1, OffsetDateTime.class)
                                .toInstant()
                                .plus(OPEN)
                                .isBefore(now);
            }
        } catch (SQLException e) {
            throw new StoreUnavailableException("service_window", e);
        }
    }
}
