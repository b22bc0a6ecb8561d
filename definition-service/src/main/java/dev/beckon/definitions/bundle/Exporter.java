package dev.beckon.definitions.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.part.Parts;
import dev.beckon.definitions.reference.Reference;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.definitions.reference.References;
import dev.beckon.definitions.scenario.Scenario;
import dev.beckon.definitions.scenario.Scenarios;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers scenarios and all that they, and what they refer to, refer to. */
@ApplicationScoped
class Exporter {

    /** Of media; a larger bundle could not be imported either. */
    private static final int MOST_CONTENT = 16 * 1024 * 1024;

    private final Scenarios scenarios;
    private final Exchanges exchanges;

    Exporter(Scenarios scenarios, Exchanges exchanges) {
        this.scenarios = scenarios;
        this.exchanges = exchanges;
    }

    private record Thing(ReferenceKind kind, long id) {}

    /**
     * The bundle of some scenarios. What is referred to and is there no more is left out.
     *
     * @throws ProblemException 422 {@code invalid_bundle} when its files are too large; 404 when one of the scenarios is
     *     not there; 503 when trigger-service does not answer
     */
    Bundle export(WorkspaceId workspace, List<Long> ids) {
        ids.forEach(id -> scenarios.read(workspace, ScenarioKind.SCENARIO, id));
        Bundle bundle = new Bundle();
        Set<Thing> seen = new HashSet<>();
        int content = 0;
        Deque<Thing> open = new ArrayDeque<>();
        ids.forEach(id -> open.add(new Thing(ReferenceKind.SCENARIO, id)));
        while (!open.isEmpty()) {
            Thing next = open.poll();
            if (seen.add(next)) {
                ObjectNode thing = read(workspace, next).orElse(null);
                if (thing == null) {
                    continue;
                }
                content += thing.path("content").asText().length();
                if (content > MOST_CONTENT) {
                    throw tooLarge();
                }
                bundle.add(next.kind(), next.id(), thing);
                references(next.kind(), thing)
                        .forEach(reference -> open.add(new Thing(reference.kind(), reference.id())));
            }
        }
        return bundle;
    }

    private static ProblemException tooLarge() {
        return BundleReader.refusal(List.of(new Problem.Fault(
                "/media_files",
                "too_large",
                "the files make more than " + MOST_CONTENT + " bytes in base64; export fewer scenarios at once")));
    }

    private Optional<ObjectNode> read(WorkspaceId workspace, Thing thing) {
        return thing.kind() == ReferenceKind.SCENARIO
                ? scenario(workspace, thing.id())
                : exchanges.of(thing.kind()).exported(workspace, thing.id());
    }

    private Optional<ObjectNode> scenario(WorkspaceId workspace, long id) {
        try {
            Scenario scenario = scenarios.read(workspace, ScenarioKind.SCENARIO, id);
            ObjectNode document = scenario.definition().objectNode();
            document.put("title", scenario.title()).put("active", scenario.active());
            document.setAll(Parts.withoutNumbers(scenario.definition()));
            return Optional.of(document);
        } catch (ProblemException gone) {
            if (gone.problem().status() == 404) {
                return Optional.empty();
            }
            throw gone;
        }
    }

    /** What a thing of a bundle names; its nodes are held. */
    static List<Reference> references(ReferenceKind kind, ObjectNode thing) {
        return switch (kind) {
            case SCENARIO -> References.of(thing).references();
            case SEGMENT ->
                thing.get("filter") instanceof ObjectNode filter
                        ? References.ofRules(filter, "/filter").references()
                        : List.of();
            case MEDIA_FILE, CONVERSION_LINK, SURVEY, FOLDER, API_TRIGGER -> List.of();
        };
    }
}
