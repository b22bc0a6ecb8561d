package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.WaitingMove;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.asset.Assets;
import dev.beckon.definitions.part.PartNumbers;
import dev.beckon.definitions.part.Parts;
import dev.beckon.definitions.publishing.Publication;
import dev.beckon.definitions.reference.InlineObject;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.definitions.reference.References;
import dev.beckon.definitions.remote.Folders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Stores a version with all that it brings along, and publishes it. Every method takes part in the caller's transaction:
 * either all of it is stored or nothing.
 */
@ApplicationScoped
class VersionWriter {

    private final VersionRows versions;
    private final PartNumbers numbers;
    private final Assets assets;
    private final Folders folders;
    private final Completion completion;
    private final Publication publication;

    VersionWriter(
            VersionRows versions,
            PartNumbers numbers,
            Assets assets,
            Folders folders,
            Completion completion,
            Publication publication) {
        this.versions = versions;
        this.numbers = numbers;
        this.assets = assets;
        this.folders = folders;
        this.completion = completion;
        this.publication = publication;
    }

    /**
     * Writes the version that the scenario has come to.
     *
     * @param whole a draft without problems
     * @return the definition as it is stored: parts numbered, inline objects referred to
     */
    ObjectNode write(ScenarioRow row, ObjectNode whole, List<WaitingMove> moves) {
        WorkspaceId workspace = new WorkspaceId(row.workspaceId);
        ObjectNode numbered = Parts.numbered(whole, numbers::next);
        References.of(numbered).inline().forEach(inline -> inline.replaceBy(store(workspace, inline)));
        Inspection inspection = Inspection.of(completion.whole(workspace, numbered));
        Inspection.requireNone(inspection.problems());
        ObjectNode definition = new ScenarioDocument(numbered).definition();
        versions.persist(VersionRow.of(row, definition, inspection.canonical()));
        versions.refer(row, References.of(definition));
        publication.tell(new DefinitionRecord.ScenarioVersion(
                workspace, new ScenarioId(row.id), row.currentVersion, inspection.canonical(), moves));
        return definition;
    }

    private long store(WorkspaceId workspace, InlineObject inline) {
        return inline.kind() == ReferenceKind.FOLDER
                ? folders.ofTitle(workspace, inline.content().path("title").asText())
                : assets.store(workspace, inline);
    }
}
