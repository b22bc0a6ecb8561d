package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.http.PageQuery;
import dev.beckon.definitions.impact.RunningCheck;
import dev.beckon.support.web.Cursor;
import dev.beckon.support.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads scenarios, each answer from one state of the database. */
@ApplicationScoped
class ScenarioReads {

    private final ScenarioRows scenarios;
    private final VersionRows versions;

    ScenarioReads(ScenarioRows scenarios, VersionRows versions) {
        this.scenarios = scenarios;
        this.versions = versions;
    }

    @Transactional
    Scenario one(WorkspaceId workspace, ScenarioKind kind, long id) {
        ScenarioRow row = scenarios.require(workspace, kind, id);
        return Scenario.of(row, versions.current(row));
    }

    @Transactional
    Page<ScenarioView.Summary> page(WorkspaceId workspace, PageQuery query) {
        List<ScenarioView.Summary> rows = scenarios.page(workspace, query.after(), query.size() + 1).stream()
                .map(ScenarioView.Summary::of)
                .toList();
        return Page.of(rows, query.size(), last -> Long.toString(last.id()));
    }

    @Transactional
    VersionView version(WorkspaceId workspace, long id, int version) {
        return VersionView.of(versions.require(scenarios.require(workspace, ScenarioKind.SCENARIO, id), version));
    }

    @Transactional
    Page<VersionView.Summary> versions(WorkspaceId workspace, long id, PageQuery query) {
        int before = Math.toIntExact(Math.min(Cursor.decodeLong(query.cursor(), Integer.MAX_VALUE), Integer.MAX_VALUE));
        List<VersionView.Summary> rows =
                versions
                        .before(scenarios.require(workspace, ScenarioKind.SCENARIO, id), before, query.size() + 1)
                        .stream()
                        .map(VersionView.Summary::of)
                        .toList();
        return Page.of(rows, query.size(), last -> Integer.toString(last.version()));
    }

    /** The keys of the actions of all versions. */
    @Transactional
    Set<String> actionKeys(WorkspaceId workspace, long id) {
        ScenarioRow row = scenarios.require(workspace, ScenarioKind.SCENARIO, id);
        Set<String> keys = new HashSet<>();
        versions.list("scenarioId", row.id).forEach(version -> keys.addAll(RunningCheck.keysOf(version.tree())));
        return keys;
    }

    /** One version as it was published; empty when that was not kept. */
    @Transactional
    Optional<ObjectNode> published(WorkspaceId workspace, long id, int version) {
        return versions.require(scenarios.require(workspace, ScenarioKind.SCENARIO, id), version)
                .published();
    }

    /** One version's definition as its author wrote it. */
    @Transactional
    ObjectNode definition(WorkspaceId workspace, long id, int version) {
        return versions.require(scenarios.require(workspace, ScenarioKind.SCENARIO, id), version)
                .tree();
    }
}
