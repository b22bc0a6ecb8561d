package dev.beckon.triggers.contact;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds contacts for people who look at them. */
@ApplicationScoped
public class ContactSearch {

    private final Database database;

    ContactSearch(Database database) {
        this.database = database;
    }

    /**
     * What to look for; null fields do not restrict.
     *
     * @param email in any case
     * @param phone E.164
     * @param folder id of a folder they are in
     * @param words part of a name, username, e-mail address, phone or external id
     */
    public record Filter(String email, String phone, String username, String externalId, Long folder, String words) {}

    public Optional<Contact> byId(WorkspaceId workspace, ContactId id) {
        return select(
                        "select " + ContactColumns.ALL + " from contacts c where c.workspace = ? and c.id = ?",
                        List.of(workspace.value(), id.value()))
                .stream()
                .findFirst();
    }

    /** At most {@code count} contacts with an id above {@code after}, by id. */
    public List<Contact> find(WorkspaceId workspace, Filter filter, long after, int count) {
        StringBuilder sql = new StringBuilder("select ")
                .append(ContactColumns.ALL)
                .append(" from contacts c where c.workspace = ? and c.id > ?");
        List<Object> parameters = new ArrayList<>(List.of(workspace.value(), after));
        add(sql, parameters, " and lower(c.email) = ?", lower(filter.email()));
        add(sql, parameters, " and c.phone = ?", filter.phone());
        add(sql, parameters, " and lower(c.username) = ?", lower(filter.username()));
        add(sql, parameters, " and c.external_id = ?", filter.externalId());
        add(
                sql,
                parameters,
                " and exists (select from folder_contacts f where f.contact_id = c.id and f.folder_id = ?)",
                filter.folder());
        add(
                sql,
                parameters,
                " and concat_ws(' ', c.name, c.username, c.email, c.phone, c.external_id) ilike ?",
                filter.words() == null ? null : '%' + literal(filter.words()) + '%');
        parameters.add(count);
        return select(sql.append(" order by c.id limit ?").toString(), parameters);
    }

    private static void add(StringBuilder sql, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            parameters.add(value);
        }
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static String literal(String words) {
        return words.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace("\0", "");
    }

    private List<Contact> select(String sql, List<?> parameters) {
        return database.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.size(); i++) {
                    select.setObject(i + 1, parameters.get(i));
                }
                try (ResultSet rows = select.executeQuery()) {
                    return ContactColumns.readAll(rows);
                }
            }
        });
    }
}
