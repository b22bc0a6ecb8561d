package dev.beckon.triggers.audience;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.validation.Reference;
import dev.beckon.triggers.rule.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a workspace has what an audience names. Another workspace's folders and segments are as absent as any. */
public final class AudienceReferences {

    private static final String THERE = """
            select 'folder', id from folders where workspace = ? and id = any (?) and not reserved
            union all
            select 'segment', id from segments where workspace = ? and id = any (?)""";

    private record Named(boolean folder, long id) {

        static Named of(Reference reference) {
            return new Named(AudienceFailures.isFolder(reference), reference.id());
        }
    }

    private AudienceReferences() {}

    /** The first of the references that leads nowhere. */
    public static Optional<Reference> missing(Connection connection, WorkspaceId workspace, List<Reference> references)
            throws SQLException {
        if (references.isEmpty()) {
            return Optional.empty();
        }
        Long[] ids = references.stream().map(Reference::id).toArray(Long[]::new);
        Sql query = Sql.of(THERE, workspace.value(), ids, workspace.value(), ids);
        Set<Named> there = new HashSet<>();
        try (PreparedStatement select = query.prepare(connection);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                there.add(new Named(rows.getString(1).equals("folder"), rows.getLong(2)));
            }
        }
        return references.stream()
                .filter(reference -> !there.contains(Named.of(reference)))
                .findFirst();
    }
}
