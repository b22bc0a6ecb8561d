package dev.beckon.engine.definition;

import java.util.List;

/**
 * One node of the tree. The hierarchy is sealed and every consumer switches over it without a default: a new kind does
 * not compile until writing, validation and interpretation handle it.
 */
public sealed interface Action
        permits Message,
                AskQuestion,
                Condition,
                AbTesting,
                TimeDelay,
                WaitForReply,
                WaitForEvent,
                WaitForReceipt,
                UpdateProperty,
                Tag,
                Folder,
                HttpRequest,
                TriggerScenario,
                Survey,
                FrequencyLimit,
                Handover,
                Goal,
                Exit {

    Placement placement();

    ActionType type();

    /** The labels that children may hang on, in the order an author would list them. */
    List<String> branches();

    default String actionKey() {
        return placement().actionKey();
    }
}
