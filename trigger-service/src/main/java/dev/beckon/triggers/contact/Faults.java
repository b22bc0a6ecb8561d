package dev.beckon.triggers.contact;

import dev.beckon.support.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a contact as it was sent, so that a caller learns all of it at once. */
final class Faults {

    private final List<Problem.Fault> found = new ArrayList<>();

    void add(String pointer, String code, String message) {
        found.add(new Problem.Fault(pointer, code, message));
    }

    void add(ContactField field, String code, String message) {
        add(field.pointer(), code, message);
    }

    void wrongType(String pointer, String expected) {
        add(pointer, "wrong_type", "Expected " + expected);
    }

    List<Problem.Fault> all() {
        return List.copyOf(found);
    }
}
