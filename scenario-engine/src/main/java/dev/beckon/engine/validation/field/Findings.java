package dev.beckon.engine.validation.field;

import dev.beckon.engine.validation.DefinitionProblem;
import dev.beckon.engine.validation.Reference;
import java.util.ArrayList;
import java.util.List;

/** Collects what reading a document brings to light, so that an author sees all of it at once. For one thread. */
public final class Findings {

    /** More would help nobody and a hostile document could make millions. */
    private static final int MAX_PROBLEMS = 1_000;

    private final List<DefinitionProblem> problems = new ArrayList<>();
    private final List<DefinitionProblem> warnings = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    void problem(DefinitionProblem problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        }
    }

    void warning(DefinitionProblem warning) {
        if (warnings.size() < MAX_PROBLEMS) {
            warnings.add(warning);
        }
    }

    void reference(Reference reference) {
        references.add(reference);
    }

    void mention(Mention mention) {
        mentions.add(mention);
    }

    public boolean isClean() {
        return problems.isEmpty();
    }

    public List<DefinitionProblem> problems() {
        return List.copyOf(problems);
    }

    public List<DefinitionProblem> warnings() {
        return List.copyOf(warnings);
    }

    /** The stored objects that the document names, in its order. */
    public List<Reference> references() {
        return List.copyOf(references);
    }

    /** The texts and paths that name values, in the document's order. */
    public List<Mention> mentions() {
        return List.copyOf(mentions);
    }
}
