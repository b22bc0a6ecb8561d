package dev.beckon.engine.validation.field;

/** A place of the document that names values. */
public sealed interface Mention {

    Place place();

    /** A text with a template in it. */
    record InText(Place place, String text) implements Mention {}

    /** A boolean expression. */
    record InExpression(Place place, String text) implements Mention {}

    /** The field of a rule. */
    record InRule(Place place, String path) implements Mention {}
}
