package dev.beckon.definitions.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.http.PageQuery;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.Page;
import dev.beckon.support.web.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads and changes assets, each request in one transaction. */
@ApplicationScoped
class AssetStore {

    /** An asset with its revision. */
    record Stored(ObjectNode json, long revision) {}

    private final AssetJson json;
    private final EntityManager entities;
    private final Clock clock;

    AssetStore(AssetJson json, EntityManager entities, Clock clock) {
        this.json = json;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    <R extends AssetRow> Stored add(AssetRows<R> rows, WorkspaceId workspace, R row) {
        persist(rows, workspace, row);
        return stored(row);
    }

    /** Takes part in the caller's transaction; the row has its id afterwards. */
    <R extends AssetRow> void persist(AssetRows<R> rows, WorkspaceId workspace, R row) {
        row.workspaceId = workspace.value();
        rows.admit(workspace, row);
        row.createdAt = clock.instant();
        row.updatedAt = row.createdAt;
        rows.persist(row);
    }

    /** Does several things in one transaction. */
    @Transactional
    <T> T together(Supplier<T> work) {
        return work.get();
    }

    @Transactional
    <R extends AssetRow> Stored read(AssetRows<R> rows, WorkspaceId workspace, long id) {
        return stored(rows.require(workspace, id));
    }

    @Transactional
    <R extends AssetRow> Page<ObjectNode> page(AssetRows<R> rows, WorkspaceId workspace, PageQuery query) {
        List<ObjectNode> found = rows.page(workspace, query.after(), query.size() + 1).stream()
                .map(json::view)
                .toList();
        return Page.of(found, query.size(), last -> last.get("id").asText());
    }

    @Transactional
    <R extends AssetRow> Stored change(
            AssetRows<R> rows, WorkspaceId workspace, long id, String ifMatch, Consumer<R> change) {
        R row = rows.require(workspace, id);
        Revision.require(ifMatch, row.revision);
        change.accept(row);
        row.updatedAt = clock.instant();
        rows.flush();
        return stored(row);
    }

    /** Deletes what no scenario uses; versions that executions may be pinned to count. */
    @Transactional
    <R extends AssetRow> void delete(AssetRows<R> rows, WorkspaceId workspace, long id, String ifMatch) {
        R row = rows.require(workspace, id);
        Revision.require(ifMatch, row.revision);
        List<Long> users = users(rows, id);
        if (!users.isEmpty()) {
            throw ProblemException.conflict(
                    "in_use", "Versions of these scenarios use it, delete them first: " + users);
        }
        rows.delete(row);
    }

    private List<Long> users(AssetRows<?> rows, long id) {
        return entities.createNativeQuery("""
                        select distinct s.id from scenario_reference r join scenario s on s.id = r.scenario_id
                        where r.kind = :kind and r.object_id = :id and s.deleted_at is null order by s.id limit 10""", Long.class)
                .setParameter("kind", rows.kind().word())
                .setParameter("id", id)
                .getResultList();
    }

    private Stored stored(AssetRow row) {
        return new Stored(json.view(row), row.revision);
    }
}
