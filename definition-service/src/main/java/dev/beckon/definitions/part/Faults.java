package dev.beckon.definitions.part;

import dev.beckon.engine.validation.DefinitionProblem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong. */
final class Faults {

    private final List<DefinitionProblem> all = new ArrayList<>();

    void add(String pointer, String code, String message) {
        all.add(new DefinitionProblem(pointer, code, message));
    }

    List<DefinitionProblem> all() {
        return List.copyOf(all);
    }
}
