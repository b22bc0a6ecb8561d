package dev.beckon.engine.definition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of action, one for each record that {@link Action} permits. */
public enum ActionType {
    MESSAGE,
    ASK_QUESTION,
    CONDITION,
    AB_TESTING,
    TIME_DELAY,
    WAIT_FOR_REPLY,
    WAIT_FOR_EVENT,
    WAIT_FOR_RECEIPT,
    UPDATE_PROPERTY,
    TAG,
    FOLDER,
    HTTP_REQUEST,
    TRIGGER_SCENARIO,
    SURVEY,
    FREQUENCY_LIMIT,
    HANDOVER,
    GOAL,
    EXIT;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The word in {@code action_type}. */
    public String wireName() {
        return wireName;
    }

    public static Optional<ActionType> of(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }

    /** All words, for a message to an author. */
    public static String known() {
        return Arrays.stream(values()).map(ActionType::wireName).collect(Collectors.joining(", "));
    }
}
