package dev.beckon.engine.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A kind of action.
 *
 * @param type the word in {@code action_type}
 * @param content the action's own {@code content}; null when it has none
 * @param branches those of the example; empty when nothing can follow
 * @param branchNote how they follow from the options; empty when they are always the same
 * @param example an action that is accepted as it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionEntry(
        String type,
        String description,
        OptionEntry content,
        List<OptionEntry> options,
        List<BranchEntry> branches,
        String branchNote,
        JsonNode example) {}
