package dev.beckon.engine.condition;

/** The answer to a condition, as far as there is one. */
public enum Truth {
    TRUE,
    FALSE,
    /** It hangs on facts that have not been asked for yet. */
    OPEN;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }
}
