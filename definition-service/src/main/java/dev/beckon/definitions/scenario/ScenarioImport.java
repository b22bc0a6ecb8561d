package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.publishing.Publication;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.definitions.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes scenarios that may start each other, all or none. */
@ApplicationScoped
public class ScenarioImport {

    private final ScenarioRows scenarios;
    private final ScenarioChanges changes;
    private final VersionWriter writer;
    private final Publication publication;

    ScenarioImport(ScenarioRows scenarios, ScenarioChanges changes, VersionWriter writer, Publication publication) {
        this.scenarios = scenarios;
        this.changes = changes;
        this.writer = writer;
        this.publication = publication;
    }

    /**
     * Makes them with version 1.
     *
     * @param documents by the number by which they name each other; changed in place
     * @return their ids by the same number, in the same order
     * @throws dev.beckon.support.problem.ProblemException 422 {@code invalid_definition}
     */
    @Transactional
    public Map<Long, Long> createAll(WorkspaceId workspace, Map<Long, ObjectNode> documents) {
        Map<Long, ScenarioRow> rows = new LinkedHashMap<>();
        documents.forEach((ref, sent) -> {
            ScenarioDocument document = new ScenarioDocument(sent);
            ScenarioRow row =
                    changes.row(workspace, ScenarioKind.SCENARIO, document.titleOr(""), document.activeOr(true));
            row.currentVersion = 1;
            scenarios.persist(row);
            rows.put(ref, row);
        });
        Map<Long, Long> ids = new LinkedHashMap<>();
        rows.forEach((ref, row) -> ids.put(ref, row.id));
        rows.forEach((ref, row) -> {
            ObjectNode document = documents.get(ref);
            References.of(document)
                    .of(ReferenceKind.SCENARIO)
                    .forEach(reference -> reference.place().put(ids.getOrDefault(reference.id(), reference.id())));
            writer.write(row, document, List.of());
        });
        rows.values().forEach(row -> publication.tell(row.head()));
        return ids;
    }
}
