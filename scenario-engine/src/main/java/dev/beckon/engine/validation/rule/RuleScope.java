package dev.beckon.engine.validation.rule;

import dev.beckon.engine.definition.NameSpaces;
import java.util.Set;

/**
 * What rules may speak of where they stand.
 *
 * @param namespaces the first parts of fields
 * @param facts whether the contact's past events and segments may be asked for
 * @param texts what the texts are that they compare with
 */
public record RuleScope(Set<String> namespaces, boolean facts, Texts texts) {

    /** What texts are. */
    public enum Texts {
        TEMPLATES,
        /** There are no values to put in, and who writes a template has not thought of that. */
        NO_TEMPLATES,
        /** Values have been put in already; what they hold means nothing. */
        BOUND
    }

    private static final Set<String> EVENT = Set.of("event");

    /** In a condition. */
    public static final RuleScope EXECUTION = new RuleScope(Set.copyOf(NameSpaces.OF_EXECUTION), true, Texts.TEMPLATES);

    /** Of an event that an execution waits for. */
    public static final RuleScope AWAITED_EVENT = new RuleScope(EVENT, false, Texts.TEMPLATES);

    /** Of an event that has happened. */
    public static final RuleScope PAST_EVENT = new RuleScope(EVENT, false, Texts.NO_TEMPLATES);

    /** Of an event, in a question that an execution asks. */
    public static final RuleScope BOUND_EVENT = new RuleScope(EVENT, false, Texts.BOUND);

    /** Of an API trigger's call. */
    public static final RuleScope CALL = new RuleScope(Set.of("params"), false, Texts.NO_TEMPLATES);

    /** Of a contact that was just changed. */
    public static final RuleScope CHANGED_CONTACT = new RuleScope(Set.of("contact"), false, Texts.NO_TEMPLATES);

    /** Of contacts to be found. */
    public static final RuleScope AUDIENCE = new RuleScope(Set.of("contact"), true, Texts.NO_TEMPLATES);

    public RuleScope {
        namespaces = Set.copyOf(namespaces);
    }

    /** Within the history of an event. */
    RuleScope ofEvent() {
        return new RuleScope(EVENT, false, texts);
    }
}
