package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.definition.WaitingMove;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.publishing.Publication;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;

/** Changes scenarios, each change with its records for Kafka in one transaction; a version goes out before its head. */
@ApplicationScoped
class ScenarioChanges {

    private final ScenarioRows scenarios;
    private final VersionRows versions;
    private final VersionWriter writer;
    private final Publication publication;
    private final Clock clock;

    ScenarioChanges(
            ScenarioRows scenarios, VersionRows versions, VersionWriter writer, Publication publication, Clock clock) {
        this.scenarios = scenarios;
        this.versions = versions;
        this.writer = writer;
        this.publication = publication;
        this.clock = clock;
    }

    /** Stores a draft as version 1 of a new scenario. */
    @Transactional
    Scenario create(WorkspaceId workspace, ScenarioKind kind, Draft draft) {
        ScenarioDocument document = new ScenarioDocument(draft.whole());
        ScenarioRow row = row(workspace, kind, document.titleOr(null), document.activeOr(true));
        row.currentVersion = 1;
        scenarios.persist(row);
        ObjectNode definition = writer.write(row, draft.whole(), List.of());
        publication.tell(row.head());
        return Scenario.of(row, definition).withWarnings(draft.warnings());
    }

    /** Stores a scenario without a version, for generation to give it one; nobody else hears of it yet. */
    @Transactional
    Scenario createEmpty(WorkspaceId workspace, String title, boolean active, LongConsumer begin) {
        ScenarioRow row = row(workspace, ScenarioKind.SCENARIO, title, active);
        row.generationData(GenerationData.PENDING);
        scenarios.persist(row);
        begin.accept(row.id);
        return Scenario.of(row, versions.current(row));
    }

    /** A new row, not yet stored. */
    ScenarioRow row(WorkspaceId workspace, ScenarioKind kind, String title, boolean active) {
        ScenarioRow row = new ScenarioRow();
        row.workspaceId = workspace.value();
        row.kind = kind.wireName();
        row.title = title;
        row.active = active;
        row.createdAt = clock.instant();
        row.updatedAt = row.createdAt;
        return row;
    }

    /**
     * Applies a draft to what it was laid over; a change of the definition makes a version, one that leaves it as it is
     * does not, and one that changes nothing at all leaves revision and time as they are.
     *
     * @throws ProblemException 409 {@code changed_meanwhile} when the scenario is not what the draft was laid over
     */
    @Transactional
    Scenario change(WorkspaceId workspace, ScenarioKind kind, Draft draft, List<WaitingMove> moves) {
        ScenarioRow row =
                scenarios.requireForChange(workspace, kind, draft.base().id());
        if (row.revision != draft.base().revision()) {
            throw ProblemException.conflict(
                    "changed_meanwhile", "Someone else changed it at the same moment; read it again and repeat");
        }
        ScenarioDocument document = new ScenarioDocument(draft.whole());
        String title = document.titleOr(row.title);
        boolean active = document.activeOr(row.active);
        if (!draft.changesDefinition() && Objects.equals(title, row.title) && active == row.active) {
            return Scenario.of(row, versions.current(row)).withWarnings(draft.warnings());
        }
        row.updatedAt = clock.instant();
        row.title = title;
        row.active = active;
        ObjectNode definition = draft.changesDefinition() ? next(row, draft, moves) : versions.current(row);
        if (row.currentVersion > 0) {
            publication.tell(row.head());
        }
        scenarios.flush();
        return Scenario.of(row, definition).withWarnings(draft.warnings());
    }

    private ObjectNode next(ScenarioRow row, Draft draft, List<WaitingMove> moves) {
        row.currentVersion++;
        return writer.write(row, draft.whole(), moves);
    }

    /** Notes what generation has come to. */
    @Transactional
    void note(WorkspaceId workspace, long id, GenerationData data) {
        ScenarioRow row = scenarios.requireForChange(workspace, ScenarioKind.SCENARIO, id);
        row.generationData(data);
        row.updatedAt = clock.instant();
    }

    /** Hides a scenario and takes its head from the topic; its versions stay for executions that are under way. */
    @Transactional
    void delete(WorkspaceId workspace, ScenarioKind kind, long id, String ifMatch) {
        ScenarioRow row = scenarios.requireForChange(workspace, kind, id);
        Revision.require(ifMatch, row.revision);
        row.active = false;
        row.deletedAt = clock.instant();
        publication.withdrawDefinition(DefinitionRecord.ScenarioHead.keyOf(new ScenarioId(id)));
    }
}
