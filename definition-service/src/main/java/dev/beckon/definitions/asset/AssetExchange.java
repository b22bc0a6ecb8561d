package dev.beckon.definitions.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.Exchange;
import dev.beckon.definitions.reference.ReferenceKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What the exchanges of this package share. */
abstract class AssetExchange<R extends AssetRow> implements Exchange {

    private final AssetRows<R> rows;
    private final AssetStore store;
    private final List<String> telling;

    /** @param telling fields of a row; the first that a thing has narrows the search for one that is the same */
    AssetExchange(AssetRows<R> rows, AssetStore store, String... telling) {
        this.rows = rows;
        this.store = store;
        this.telling = List.of(telling);
    }

    @Override
    public ReferenceKind kind() {
        return rows.kind();
    }

    @Override
    public Optional<ObjectNode> exported(WorkspaceId workspace, long id) {
        return store.together(() ->
                Optional.ofNullable(rows.byId(workspace, Set.of(id)).get(id)).map(this::exported));
    }

    /** Without its id. */
    ObjectNode exported(R row) {
        ObjectNode thing = row.embedded();
        thing.remove("id");
        return thing;
    }

    @Override
    public OptionalLong same(WorkspaceId workspace, ObjectNode exported) {
        String field = telling.stream().filter(exported::has).findFirst().orElseGet(telling::getLast);
        String query = "workspaceId = ?1 and " + field + " = ?2 order by id";
        return store.together(() -> rows.find(query, workspace.value(), text(exported, field)).stream()
                .filter(row -> exported(row).equals(exported))
                .mapToLong(row -> row.id)
                .findFirst());
    }

    @Override
    public long create(WorkspaceId workspace, ObjectNode exported) {
        R row = row(exported);
        store.persist(rows, workspace, row);
        return row.id;
    }

    /** Refuses what is faulty. */
    abstract R row(ObjectNode exported);

    static String text(ObjectNode thing, String field) {
        return thing.hasNonNull(field) ? thing.get(field).asText() : null;
    }
}
