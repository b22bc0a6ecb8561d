package dev.beckon.engine.validation;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that an author sees all of it at once. */
final class Problems {

    /** More would help nobody and a hostile document could make millions. */
    private static final int MAX_PROBLEMS = 1_000;

    private final List<DefinitionProblem> problems = new ArrayList<>();

    void add(String pointer, String code, String message) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new DefinitionProblem(pointer, code, message));
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<DefinitionProblem> all() {
        return List.copyOf(problems);
    }
}
