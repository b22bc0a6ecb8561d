package dev.beckon.definitions.bundle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.definitions.reference.InlineObject;
import dev.beckon.definitions.reference.Reference;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.definitions.reference.References;
import dev.beckon.definitions.setup.SetUp;
import dev.beckon.engine.validation.DefinitionProblem;
import dev.beckon.engine.validation.ScenarioValidator;
import dev.beckon.engine.validation.Validated;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Whether a bundle can be imported: it holds all that it refers to, and its scenarios can run. For one thread. */
final class ImportCheck {

    private static final String STAND_IN_URL = "https://example.invalid/";
    private static final long SOME_FOLDER = 1;

    private final Bundle bundle;
    private final List<ImportReport.Missing> missing = new ArrayList<>();
    private final List<DefinitionProblem> problems = new ArrayList<>();
    private final List<DefinitionProblem> warnings = new ArrayList<>();

    private ImportCheck(Bundle bundle) {
        this.bundle = bundle;
    }

    static ImportCheck of(Bundle bundle) {
        ImportCheck check = new ImportCheck(bundle);
        for (ReferenceKind kind : ReferenceKind.values()) {
            bundle.of(kind).forEach((ref, thing) -> check.references(kind, ref, thing));
        }
        bundle.of(ReferenceKind.SCENARIO).forEach(check::scenario);
        return check;
    }

    private void references(ReferenceKind kind, long ref, ObjectNode thing) {
        for (Reference reference : Exporter.references(kind, thing)) {
            if (!bundle.has(reference.kind(), reference.id())) {
                missing.add(new ImportReport.Missing(
                        reference.kind().word(), reference.id(), bundle.pointer(kind, ref) + reference.pointer()));
            }
        }
    }

    private void scenario(long ref, ObjectNode document) {
        ObjectNode complete = document.deepCopy();
        References references = References.of(complete);
        references.references().forEach(this::embed);
        references.inline().stream()
                .filter(inline -> inline.kind() == ReferenceKind.FOLDER)
                .forEach((InlineObject inline) -> inline.replaceBy(SOME_FOLDER));
        String place = bundle.pointer(ReferenceKind.SCENARIO, ref);
        switch (ScenarioValidator.validate(complete)) {
            case Validated.Valid valid -> add(place, valid.warnings(), warnings);
            case Validated.Invalid invalid -> add(place, invalid.problems(), problems);
        }
    }

    private void embed(Reference reference) {
        ObjectNode thing = bundle.of(reference.kind()).get(reference.id());
        switch (reference.kind()) {
            case MEDIA_FILE -> {
                ObjectNode medium = thing == null
                        ? standIn(reference).put("type", "image")
                        : thing.deepCopy().without(List.of("content"));
                reference.embed(medium.has("url") ? medium : medium.put("url", STAND_IN_URL));
            }
            case CONVERSION_LINK ->
                reference.embed(thing == null ? standIn(reference).put("url", STAND_IN_URL) : thing.deepCopy());
            case SURVEY -> {
                ObjectNode survey = thing == null ? standIn(reference) : thing.deepCopy();
                if (thing == null) {
                    survey.putArray("questions").addObject().put("key", "q").put("content", "?");
                }
                reference.embed(survey);
            }
            case FOLDER, SEGMENT, SCENARIO, API_TRIGGER -> {
                // The engine takes any id.
            }
        }
    }

    private static ObjectNode standIn(Reference reference) {
        return JsonNodeFactory.instance.objectNode().put("id", reference.id());
    }

    private static void add(String place, List<DefinitionProblem> found, List<DefinitionProblem> all) {
        found.forEach(problem ->
                all.add(new DefinitionProblem(place + problem.pointer(), problem.code(), problem.message())));
    }

    boolean isImportable() {
        return missing.isEmpty() && problems.isEmpty();
    }

    /** @throws ProblemException 422 {@code invalid_bundle} when it cannot be imported */
    void require() {
        if (!isImportable()) {
            List<Problem.Fault> faults = new ArrayList<>();
            missing.forEach(gap -> faults.add(new Problem.Fault(
                    gap.pointer(),
                    "missing_" + gap.kind(),
                    "the bundle names the " + gap.kind().replace('_', ' ') + ' ' + gap.ref()
                            + ", but does not hold it")));
            problems.forEach(
                    problem -> faults.add(new Problem.Fault(problem.pointer(), problem.code(), problem.message())));
            throw BundleReader.refusal(faults);
        }
    }

    ImportReport report(boolean dryRun, List<ImportReport.Thing> things, SetUp setUp) {
        List<DefinitionProblem> doubts = new ArrayList<>(warnings);
        doubts.addAll(setUp.warnings());
        return new ImportReport(
                dryRun,
                isImportable(),
                things,
                missing,
                problems,
                doubts.isEmpty() ? null : doubts,
                setUp.unchecked().isEmpty() ? null : setUp.unchecked());
    }
}
