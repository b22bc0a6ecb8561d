package dev.beckon.engine.template;

/** What happens to the values that are put into a text. */
public enum Escaping {
    /** They stand as they are: for texts. */
    NONE,
    /** They are escaped for HTML: for the body of an e-mail. */
    HTML
}
