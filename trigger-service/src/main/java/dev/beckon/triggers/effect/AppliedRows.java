package dev.beckon.triggers.effect;

import dev.beckon.triggers.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which effects were carried out. */
final class AppliedRows {

    private static final String MARK = """
            insert into effects_applied (execution_id, sequence, ordinal)
            select * from unnest(?::uuid[], ?::int[], ?::int[])
            on conflict do nothing
            returning execution_id, sequence, ordinal""";

    private AppliedRows() {}

    /**
     * Marks the effects in the connection's transaction and answers those that were not marked before, in their order.
     */
    static List<Effect> claim(Connection connection, List<Effect> effects) throws SQLException {
        Set<Effect.Key> claimed = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(MARK)) {
            Rows.of(insert, effects)
                    .column(effect -> effect.key().execution())
                    .column(effect -> effect.key().sequence())
                    .column(effect -> effect.key().ordinal());
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    claimed.add(new Effect.Key(rows.getObject(1, UUID.class), rows.getInt(2), rows.getInt(3)));
                }
            }
        }
        List<Effect> fresh = new ArrayList<>(claimed.size());
        for (Effect effect : effects) {
            if (claimed.remove(effect.key())) {
                fresh.add(effect);
            }
        }
        return fresh;
    }
}
