package dev.beckon.delivery.consent;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.batch.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what is withdrawn, as part of other statements and on its own. */
public final class Withdrawals {

    /** In the place of a channel: the contact was deleted. */
    static final String DELETED = "*";

    /**
     * The condition that a channel may be used, for a row {@code v} with columns workspace, contact_id and channel: one
     * look into the primary key for each row, whatever the size of the table.
     */
    public static final String MAY_BE_USED = """
            not exists (select from withdrawn_consent w
              where w.workspace = v.workspace and w.contact_id = v.contact_id and w.channel in (v.channel, '%s'))""".formatted(DELETED);

    private static final String FIND = """
            select w.workspace, w.contact_id, w.channel from unnest(?::text[], ?::int8[]) as v (workspace, contact_id)
            join withdrawn_consent w on w.workspace = v.workspace and w.contact_id = v.contact_id""";

    private Withdrawals() {}

    /**
     * The channels that these contacts have withdrawn, all of them for one who was deleted; nothing for the others.
     * Takes part in the connection's transaction.
     */
    public static Map<ContactKey, Set<Channel>> of(Connection connection, Collection<ContactKey> contacts)
            throws SQLException {
        Map<ContactKey, Set<Channel>> withdrawn = new HashMap<>();
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            new Columns<>(find, List.copyOf(Set.copyOf(contacts)))
                    .text(ContactKey::workspace)
                    .bigint(contact -> contact.contact().value());
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    withdrawn
                            .computeIfAbsent(
                                    new ContactKey(new WorkspaceId(rows.getString(1)), new ContactId(rows.getLong(2))),
                                    contact -> EnumSet.noneOf(Channel.class))
                            .addAll(channels(rows.getString(3)));
                }
            }
        }
        return withdrawn;
    }

    private static Set<Channel> channels(String word) {
        return word.equals(DELETED)
                ? EnumSet.allOf(Channel.class)
                : EnumSet.of(Channel.valueOf(word.toUpperCase(Locale.ROOT)));
    }
}
