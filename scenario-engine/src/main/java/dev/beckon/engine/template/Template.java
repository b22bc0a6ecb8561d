package dev.beckon.engine.template;

import java.util.Optional;

/** A compiled text; immutable and safe for all threads. */
public sealed interface Template permits PlainText, Substitution, Program {

    /**
     * Puts the values in.
     *
     * @throws TemplateFailedException when that is impossible or would take too much; the message says why
     */
    Rendered render(TemplateScope scope);

    /** The value of the variable where the text is one variable and nothing else; empty where it is more, or absent. */
    default Optional<Object> loneValue(TemplateScope scope) {
        return Optional.empty();
    }
}
