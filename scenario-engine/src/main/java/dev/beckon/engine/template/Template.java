package dev.beckon.engine.template;

/** A compiled text; immutable and safe for all threads. */
public sealed interface Template permits PlainText, Substitution, Program {

    /**
     * Puts the values in.
     *
     * @throws TemplateFailedException when that is impossible or would take too much; the message says why
     */
    Rendered render(TemplateScope scope);
}
