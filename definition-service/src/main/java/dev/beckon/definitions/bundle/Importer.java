package dev.beckon.definitions.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.Reference;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.definitions.scenario.ScenarioImport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Makes the things of a bundle in a workspace, each with a new id; what is there already is reused, but for scenarios. */
@ApplicationScoped
class Importer {

    /** What another may name comes before it; scenarios, which may name each other, come last and together. */
    private static final List<ReferenceKind> ORDER = List.of(
            ReferenceKind.MEDIA_FILE,
            ReferenceKind.CONVERSION_LINK,
            ReferenceKind.SURVEY,
            ReferenceKind.API_TRIGGER,
            ReferenceKind.FOLDER,
            ReferenceKind.SEGMENT);

    private final Exchanges exchanges;
    private final ScenarioImport scenarios;

    Importer(Exchanges exchanges, ScenarioImport scenarios) {
        this.exchanges = exchanges;
        this.scenarios = scenarios;
    }

    /** What would become of each thing. */
    List<ImportReport.Thing> outlook(WorkspaceId workspace, Bundle bundle) {
        List<ImportReport.Thing> things = new ArrayList<>();
        Map<ReferenceKind, Map<Long, Long>> ids = new HashMap<>();
        for (ReferenceKind kind : ORDER) {
            Map<Long, Long> known = ids.computeIfAbsent(kind, _ -> new HashMap<>());
            for (long ref : inOrder(kind, bundle)) {
                ObjectNode thing = bundle.of(kind).get(ref).deepCopy();
                List<Reference> named = Exporter.references(kind, thing);
                rename(named, ids);
                OptionalLong same = named.stream().allMatch(reference -> isKnown(reference, ids))
                        ? exchanges.of(kind).same(workspace, thing)
                        : OptionalLong.empty();
                same.ifPresent(id -> known.put(ref, id));
                things.add(outcome(kind, ref, known.get(ref), thing, same.isPresent()));
            }
        }
        bundle.of(ReferenceKind.SCENARIO)
                .forEach((ref, thing) -> things.add(outcome(ReferenceKind.SCENARIO, ref, null, thing, false)));
        return things;
    }

    /**
     * Makes all of a bundle that was checked, or nothing.
     *
     * @param activate whether scenarios that were active where they come from are so here
     */
    @Transactional
    List<ImportReport.Thing> run(WorkspaceId workspace, Bundle bundle, boolean activate) {
        List<ImportReport.Thing> things = new ArrayList<>();
        Map<ReferenceKind, Map<Long, Long>> ids = new HashMap<>();
        for (ReferenceKind kind : ORDER) {
            Map<Long, Long> made = ids.computeIfAbsent(kind, _ -> new HashMap<>());
            for (long ref : inOrder(kind, bundle)) {
                ObjectNode thing = bundle.of(kind).get(ref).deepCopy();
                rename(Exporter.references(kind, thing), ids);
                OptionalLong same = exchanges.of(kind).same(workspace, thing);
                long id =
                        same.isPresent() ? same.getAsLong() : exchanges.of(kind).create(workspace, thing);
                made.put(ref, id);
                things.add(outcome(kind, ref, id, thing, same.isPresent()));
            }
        }
        Map<Long, ObjectNode> documents = new LinkedHashMap<>();
        bundle.of(ReferenceKind.SCENARIO).forEach((ref, thing) -> {
            ObjectNode document = thing.deepCopy();
            document.put("active", activate && document.path("active").asBoolean(true));
            rename(Exporter.references(ReferenceKind.SCENARIO, document), ids);
            documents.put(ref, document);
        });
        scenarios
                .createAll(workspace, documents)
                .forEach((ref, id) -> things.add(outcome(ReferenceKind.SCENARIO, ref, id, documents.get(ref), false)));
        return things;
    }

    private static boolean isKnown(Reference reference, Map<ReferenceKind, Map<Long, Long>> ids) {
        return ids.getOrDefault(reference.kind(), Map.of()).containsKey(reference.id());
    }

    private static void rename(List<Reference> references, Map<ReferenceKind, Map<Long, Long>> ids) {
        for (Reference reference : references) {
            Long id = ids.getOrDefault(reference.kind(), Map.of()).get(reference.id());
            if (id != null) {
                reference.place().put(id);
            }
        }
    }

    /** The refs of a kind, those that others of it name first; a circle is broken anywhere. */
    private static List<Long> inOrder(ReferenceKind kind, Bundle bundle) {
        List<Long> order = new ArrayList<>();
        bundle.of(kind).keySet().forEach(ref -> visit(kind, ref, bundle, new ArrayList<>(), order));
        return order;
    }

    private static void visit(ReferenceKind kind, long ref, Bundle bundle, List<Long> way, List<Long> order) {
        if (order.contains(ref) || way.contains(ref)) {
            return;
        }
        way.add(ref);
        Exporter.references(kind, bundle.of(kind).get(ref)).stream()
                .filter(reference -> reference.kind() == kind && bundle.has(kind, reference.id()))
                .forEach(reference -> visit(kind, reference.id(), bundle, way, order));
        order.add(ref);
    }

    private static ImportReport.Thing outcome(ReferenceKind kind, long ref, Long id, ObjectNode thing, boolean reused) {
        String title = thing.path("title").asText(thing.path("name").asText(null));
        return new ImportReport.Thing(
                kind.word(), ref, id, title, reused ? ImportReport.Outcome.REUSED : ImportReport.Outcome.CREATED);
    }
}
