package dev.beckon.triggers.resolution;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.triggers.contact.Contact;
import dev.beckon.triggers.contact.ContactColumns;
import dev.beckon.triggers.database.Rows;
import dev.beckon.triggers.directory.WorkspaceDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the contacts that references mean, all in one statement: a part for each kind of name that occurs. */
@ApplicationScoped
public class ContactResolver {

    private final WorkspaceDirectory workspaces;

    ContactResolver(WorkspaceDirectory workspaces) {
        this.workspaces = workspaces;
    }

    /** A reference and the workspace in which it means somebody. */
    public record Asked(WorkspaceId workspace, ContactRef reference) {}

    /** One resolution for each reference, in their order; at most one round trip. */
    public List<Resolution> resolve(Connection connection, List<Asked> asked) throws SQLException {
        ReferenceReader references = new ReferenceReader(workspaces);
        List<Resolution> resolutions = new ArrayList<>(asked.size());
        Map<Lookup.Name, List<Lookup>> lookups = new EnumMap<>(Lookup.Name.class);
        for (int i = 0; i < asked.size(); i++) {
            switch (references.read(i, asked.get(i).workspace(), asked.get(i).reference())) {
                case ReferenceReader.Reading.Unusable(Resolution.Cause cause) ->
                    resolutions.add(new Resolution.NotFound(cause));
                case ReferenceReader.Reading.Usable(Lookup lookup) -> {
                    resolutions.add(new Resolution.NotFound(Resolution.Cause.CONTACT_NOT_FOUND));
                    lookups.computeIfAbsent(lookup.name(), name -> new ArrayList<>())
                            .add(lookup);
                }
            }
        }
        find(connection, lookups).forEach((index, contact) -> resolutions.set(index, new Resolution.Found(contact)));
        return resolutions;
    }

    private static Map<Integer, Contact> find(Connection connection, Map<Lookup.Name, List<Lookup>> lookups)
            throws SQLException {
        Map<Integer, Contact> found = new HashMap<>();
        if (lookups.isEmpty()) {
            return found;
        }
        String sql = lookups.keySet().stream().map(ContactResolver::part).collect(Collectors.joining(" union all "));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Rows<Lookup> rows = null;
            for (List<Lookup> part : lookups.values()) {
                rows = (rows == null ? Rows.of(select, part) : rows.then(part))
                        .column(Lookup::index)
                        .column(Lookup::workspace)
                        .column(Lookup::value);
            }
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    found.put(result.getInt("index"), ContactColumns.read(result));
                }
            }
        }
        return found;
    }

    private static String part(Lookup.Name name) {
        return "select a.index, " + ContactColumns.ALL
                + " from unnest(?::int[], ?::text[], ?::text[]) as a(index, workspace, value)"
                + " join contacts c on c.workspace = a.workspace and " + name.condition();
    }
}
