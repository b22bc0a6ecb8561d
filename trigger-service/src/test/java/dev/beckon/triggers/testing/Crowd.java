package dev.beckon.triggers.testing;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;

/** Makes many reachable contacts at once, past the API. */
@ApplicationScoped
public class Crowd {

    private static final String GATHER = """
            with stored as (
              insert into contacts (id, workspace, external_id, email, time_zone, consents, folders, revision)
              select nextval('contact_ids'), ?, 'crowd-' || ?::bigint || '-' || n,
                     'crowd' || n || '-' || ?::bigint || '@example.org', ?,
                     '{"email": "granted"}', array[?::bigint], 1
                from generate_series(1, ?) n
              returning id)
            insert into folder_contacts (folder_id, contact_id) select ?, id from stored""";

    private final Database database;

    Crowd(Database database) {
        this.database = database;
    }

    /** Contacts in a folder, all in one time zone. */
    public void gather(WorkspaceId workspace, long folder, int count, String timeZone) {
        database.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(GATHER)) {
                insert.setString(1, workspace.value());
                insert.setLong(2, folder);
                insert.setLong(3, folder);
                insert.setString(4, timeZone);
                insert.setLong(5, folder);
                insert.setInt(6, count);
                insert.setLong(7, folder);
                return insert.executeUpdate();
            }
        });
    }
}
