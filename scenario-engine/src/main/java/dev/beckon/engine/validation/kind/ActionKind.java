package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.validation.field.Field;
import java.util.List;
import java.util.Optional;

/** A kind of action: the one place that says what an author may write, how it is read and how it is written. */
public interface ActionKind<A extends Action> {

    Class<A> record();

    /** What it does, for authors. */
    String description();

    /** The action's own {@code content}, where it has one. */
    default Optional<Field<String>> content() {
        return Optional.empty();
    }

    /** The fields of {@code options}. */
    List<Field<?>> options();

    /** How its branches follow from its options; empty where they are always the same. */
    default String branchNote() {
        return "";
    }

    A read(ActionFields fields);

    /**
     * Writes the canonical form.
     *
     * @param outer the action, where its content goes
     */
    void write(A action, ObjectNode outer, ObjectNode options);

    /** An action of this kind, as an author would write it; one with a parent hangs below a message. */
    String example();
}
