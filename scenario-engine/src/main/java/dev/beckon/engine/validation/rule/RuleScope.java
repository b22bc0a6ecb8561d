package dev.beckon.engine.validation.rule;

import java.util.Set;

/**
 * What rules may speak of where they stand.
 *
 * @param namespaces the first parts of fields
 * @param facts whether the contact's past events and segments may be asked for
 * @param templates whether the texts they compare with may be templates
 */
public record RuleScope(Set<String> namespaces, boolean facts, boolean templates) {

    private static final Set<String> ALL = Set.of(
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

    private static final Set<String> EVENT = Set.of("event");

    /** In a condition. */
    public static final RuleScope EXECUTION = new RuleScope(ALL, true, true);

    /** Of an event that an execution waits for. */
    public static final RuleScope AWAITED_EVENT = new RuleScope(EVENT, false, true);

    /** Of an event that has happened. */
    public static final RuleScope PAST_EVENT = new RuleScope(EVENT, false, false);

    /** Of an API trigger's call. */
    public static final RuleScope CALL = new RuleScope(Set.of("params"), false, false);

    /** Of a contact that was just changed. */
    public static final RuleScope CHANGED_CONTACT = new RuleScope(Set.of("contact"), false, false);

    /** Of contacts to be found. */
    public static final RuleScope AUDIENCE = new RuleScope(Set.of("contact"), true, false);

    public RuleScope {
        namespaces = Set.copyOf(namespaces);
    }

    /** Within the history of an event. */
    RuleScope ofEvent() {
        return new RuleScope(EVENT, false, templates);
    }
}
