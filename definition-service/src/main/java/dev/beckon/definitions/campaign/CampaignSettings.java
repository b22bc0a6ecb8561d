package dev.beckon.definitions.campaign;

import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.ReplyHandling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/**
 * All of a campaign that may be changed while it is a draft, but for its title and tree.
 *
 * @param rules empty as long as nobody has said whom it is for
 * @param schedule null for none
 * @param pace null for as fast as it goes
 */
record CampaignSettings(List<CampaignRule> rules, Schedule schedule, Pace pace, ReplyHandling replyHandling) {

    static final CampaignSettings NONE = new CampaignSettings(List.of(), null, null, ReplyHandling.CONTINUE);

    /**
     * When it begins.
     *
     * @param localTime when given, each contact is due at this time where they are, on the day of {@code at} in the
     *     workspace's zone; else null
     */
    record Schedule(Instant at, LocalTime localTime) {}

    /**
     * How fast contacts are started; each part may be null.
     *
     * @param spreadOver evenly over this time
     * @param perSecond never more than that
     */
    record Pace(Duration spreadOver, Integer perSecond) {}

    /** The same at another time. */
    CampaignSettings at(Schedule other) {
        return new CampaignSettings(rules, other, pace, replyHandling);
    }

    boolean hasInclusion() {
        return hasInclusion(rules);
    }

    static boolean hasInclusion(List<CampaignRule> rules) {
        return rules.stream().anyMatch(rule -> rule.ruleType() == CampaignRule.RuleType.INCLUSION);
    }
}
