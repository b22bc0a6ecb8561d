package dev.beckon.contracts.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Something about a contact that only trigger-service knows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FactQuery.EventCount.class, name = "event_count"),
    @JsonSubTypes.Type(value = FactQuery.InSegment.class, name = "in_segment")
})
public sealed interface FactQuery {

    /** Names the value in the answer. */
    String key();

    /**
     * How often an event happened to the contact; a whole number.
     *
     * @param within counted back from now; null for ever
     * @param where rules on {@code event.*} in the engine's canonical form, {@code {"match", "rules"}}; null for all
     */
    record EventCount(String key, String event, Duration within, JsonNode where) implements FactQuery {}

    /** Whether the contact is in a segment now; a boolean. */
    record InSegment(String key, long segmentId) implements FactQuery {}
}
