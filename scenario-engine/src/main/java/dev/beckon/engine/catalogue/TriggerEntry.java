package dev.beckon.engine.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A type of trigger.
 *
 * @param type the word in {@code trigger_type}
 * @param example a trigger that is accepted as it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TriggerEntry(String type, String description, List<OptionEntry> options, JsonNode example) {}
