package dev.beckon.engine.definition;

import java.util.List;
import java.util.Set;

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

    /** Fields of a contact that are no properties; texts read them before a property of the same name. */
    public static final Set<String> FIELDS_OF_CONTACT = Set.of(
            "id",
            "name",
            "username",
            "email",
            "phone",
            "external_id",
            "language",
            "country",
            "time_zone",
            "tags",
            "folders",
            "properties");

    private NameSpaces() {}
}
