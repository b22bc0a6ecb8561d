package dev.beckon.triggers.contact;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.triggers.database.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A contact as a row of a query. */
public final class ContactColumns {

    /** The columns that {@link #read} expects, of a table named {@code c}. */
    public static final String ALL =
            "c.id, c.workspace, c.external_id, c.username, c.name, c.email, c.phone, c.language,"
                    + " c.country, c.time_zone, c.tags, c.properties, c.consents, c.folders, c.revision, c.created_at, c.updated_at";

    private static final TypeReference<List<String>> TAGS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Object>> PROPERTIES = new TypeReference<>() {};
    private static final TypeReference<Map<Channel, Consent>> CONSENTS = new TypeReference<>() {};

    private ContactColumns() {}

    /** Reads the current row. */
    public static Contact read(ResultSet row) throws SQLException {
        return new Contact(
                new WorkspaceId(row.getString("workspace")),
                new ContactId(row.getLong("id")),
                new ContactFields(
                        row.getString("external_id"),
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("language"),
                        row.getString("country"),
                        row.getString("time_zone"),
                        JsonColumn.read(row.getString("tags"), TAGS),
                        JsonColumn.read(row.getString("properties"), PROPERTIES),
                        JsonColumn.read(row.getString("consents"), CONSENTS)),
                List.of((Long[]) row.getArray("folders").getArray()),
                row.getLong("revision"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    static List<Contact> readAll(ResultSet rows) throws SQLException {
        List<Contact> contacts = new ArrayList<>();
        while (rows.next()) {
            contacts.add(read(rows));
        }
        return contacts;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
