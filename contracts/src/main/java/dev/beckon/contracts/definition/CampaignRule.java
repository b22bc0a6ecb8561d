package dev.beckon.contracts.definition;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One part of a campaign's audience: everyone in any inclusion and in no exclusion is meant (Inrō, "JSON definitions").
 *
 * @param destinationId of the folder or segment
 */
public record CampaignRule(ListType listType, RuleType ruleType, long destinationId) {

    /** What the id names. */
    public enum ListType {
        @JsonProperty("folder")
        FOLDER,
        @JsonProperty("segment")
        SEGMENT
    }

    /** Whether its members are meant or left out. */
    public enum RuleType {
        @JsonProperty("inclusion")
        INCLUSION,
        @JsonProperty("exclusion")
        EXCLUSION
    }
}
