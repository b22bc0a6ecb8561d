package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.http.Revision;
import dev.beckon.definitions.publishing.Publication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Changes scenarios, each change with its records for Kafka in one transaction; a version goes out before its head. */
@ApplicationScoped
class ScenarioChanges {

    private final ScenarioRows scenarios;
    private final VersionRows versions;
    private final Publication publication;
    private final Clock clock;

    ScenarioChanges(ScenarioRows scenarios, VersionRows versions, Publication publication, Clock clock) {
        this.scenarios = scenarios;
        this.versions = versions;
        this.publication = publication;
        this.clock = clock;
    }

    /** Stores a document as version 1 of a new scenario. */
    @Transactional
    Scenario create(WorkspaceId workspace, ScenarioDocument document) {
        ObjectNode canonical = Inspection.requireValid(document.sent());
        Instant now = clock.instant();
        ScenarioRow row = new ScenarioRow();
        row.workspaceId = workspace.value();
        row.title = document.titleOr(null);
        row.active = document.activeOr(true);
        row.currentVersion = 1;
        row.createdAt = now;
        row.updatedAt = now;
        scenarios.persist(row);
        ObjectNode definition = document.definition();
        addVersion(row, definition, canonical);
        publication.tell(row.head());
        return new Scenario(row, definition);
    }

    /** Applies a change; a change of the definition makes a version, one that leaves it as it is does not. */
    @Transactional
    Scenario change(WorkspaceId workspace, long id, ScenarioDocument document, String ifMatch) {
        ScenarioRow row = scenarios.require(workspace, id);
        Revision.require(ifMatch, row.revision);
        ObjectNode present = versions.current(row).tree();
        ObjectNode whole = document.over(row, present);
        row.updatedAt = clock.instant();
        if (document.hasDefinition()) {
            changeDefinition(row, present, whole);
        } else {
            Inspection.requireValidHead(whole);
        }
        row.title = document.titleOr(row.title);
        row.active = document.activeOr(row.active);
        publication.tell(row.head());
        return new Scenario(row, versions.current(row).tree());
    }

    private void changeDefinition(ScenarioRow row, ObjectNode present, ObjectNode whole) {
        ObjectNode canonical = Inspection.requireValid(whole);
        ObjectNode definition = new ScenarioDocument(whole).definition();
        if (!definition.equals(present)) {
            row.currentVersion++;
            // The row first: whoever loses a race must lose it here, not at the key of the version.
            scenarios.flush();
            addVersion(row, definition, canonical);
        }
    }

    /** Hides a scenario and takes its head from the topic; its versions stay for executions that are under way. */
    @Transactional
    void delete(WorkspaceId workspace, long id, String ifMatch) {
        ScenarioRow row = scenarios.require(workspace, id);
        Revision.require(ifMatch, row.revision);
        row.active = false;
        row.deletedAt = clock.instant();
        publication.withdrawDefinition(DefinitionRecord.ScenarioHead.keyOf(new ScenarioId(id)));
    }

    private void addVersion(ScenarioRow row, ObjectNode definition, ObjectNode canonical) {
        versions.persist(VersionRow.of(row, definition));
        publication.tell(new DefinitionRecord.ScenarioVersion(
                new WorkspaceId(row.workspaceId), new ScenarioId(row.id), row.currentVersion, canonical));
    }
}
