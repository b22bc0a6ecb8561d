package dev.beckon.contracts.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an API key may do. On the wire {@code area:verb}. */
public enum Permission {
    SCENARIOS_READ,
    SCENARIOS_WRITE,
    SCENARIOS_TRIGGER,
    CAMPAIGNS_READ,
    CAMPAIGNS_WRITE,
    CAMPAIGNS_LAUNCH,
    API_TRIGGERS_CALL,
    CONTACTS_READ,
    CONTACTS_WRITE,
    EXECUTIONS_READ,
    EXECUTIONS_CANCEL,
    MESSAGES_READ,
    SETUP_READ,
    SETUP_WRITE;

    @JsonValue
    public String wireName() {
        int verb = name().lastIndexOf('_');
        return (name().substring(0, verb) + ':' + name().substring(verb + 1)).toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@code area:verb}.
     *
     * @throws IllegalArgumentException for an unknown word; the message lists the known ones
     */
    @JsonCreator
    public static Permission of(String wireName) {
        return Arrays.stream(values())
                .filter(permission -> permission.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown permission '" + wireName + "'; known are "
                        + Arrays.stream(values()).map(Permission::wireName).collect(Collectors.joining(", "))));
    }
}
