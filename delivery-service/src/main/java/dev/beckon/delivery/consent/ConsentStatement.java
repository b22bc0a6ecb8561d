package dev.beckon.delivery.consent;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.batch.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Notes a batch of changes in one round trip: what is withdrawn is inserted, what is open is deleted. The same change
 * twice does nothing, and one that is older than a withdrawal does not undo it. A withdrawal that comes behind a newer
 * grant, which Kafka's order for one contact rules out but for a crash of its writer, holds until the next profile.
 */
final class ConsentStatement {

    private static final String NOTE = """
            with v as materialized (select * from unnest(?::text[], ?::int8[], ?::int8[], ?::text[], ?::text[])
              as v (workspace, contact_id, revision, withdrawn, open)),
            granted as (
              delete from withdrawn_consent w using v
              where w.workspace = v.workspace and w.contact_id = v.contact_id
                and w.channel = any (string_to_array(v.open, ',')) and w.revision < v.revision)
            insert into withdrawn_consent as w (workspace, contact_id, channel, revision, withdrawn_at)
            select v.workspace, v.contact_id, c.channel, v.revision, now()
            from v cross join unnest(string_to_array(v.withdrawn, ',')) as c (channel)
            order by v.workspace, v.contact_id, c.channel
            on conflict (workspace, contact_id, channel) do update set revision = excluded.revision
            where w.revision < excluded.revision""";

    private final DataSource database;

    ConsentStatement(DataSource database) {
        this.database = database;
    }

    /** Notes changes, in their order. */
    void note(List<ConsentChange> changes) throws SQLException {
        List<ConsentChange> rows = oneForEach(changes);
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            new Columns<>(note, rows)
                    .text(row -> row.contact().workspace())
                    .bigint(row -> row.contact().contact().value())
                    .bigint(ConsentChange::revision)
                    .text(row -> row.deleted() ? Withdrawals.DELETED : words(row.withdrawn()))
                    .text(row -> words(row.open()));
            note.executeUpdate();
        }
    }

    /** Ordered, so that two writers lock in one order. */
    private static List<ConsentChange> oneForEach(List<ConsentChange> changes) {
        Map<ContactKey, ConsentChange> one = new LinkedHashMap<>();
        changes.forEach(change -> one.merge(change.contact(), change, ConsentChange::and));
        return one.values().stream()
                .sorted(Comparator.comparing((ConsentChange change) ->
                                change.contact().workspace().value())
                        .thenComparing(change -> change.contact().contact().value()))
                .toList();
    }

    private static String words(Set<Channel> channels) {
        return channels.stream().map(Channel::wireName).collect(Collectors.joining(","));
    }
}
