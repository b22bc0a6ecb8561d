package dev.beckon.engine.definition;

import java.util.List;

/** What texts and rules may speak of: the first parts of their names. */
public final class NameSpaces {

    /** There in every text and condition of an execution; the text of a message has its {@code link} besides. */
    public static final List<String> OF_EXECUTION = List.of(
            "contact",
            "trigger",
            "params",
            "apicontent",
            "answers",
            "event",
            "http",
            "messages",
            "last_message",
            "execution",
            "workspace");

    private NameSpaces() {}
}
