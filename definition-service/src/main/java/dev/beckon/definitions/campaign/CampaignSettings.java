package dev.beckon.definitions.campaign;

import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.PastZones;
import dev.beckon.contracts.definition.ReplyHandling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
     * @param pastZones what becomes of contacts where that is past when it begins; null without a local time
     */
    record Schedule(Instant at, LocalTime localTime, PastZones pastZones) {

        /** Where a day begins first. */
        private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

        /** The day that is meant everywhere; null without a local time. */
        LocalDate day(ZoneId home) {
            return localTime == null ? null : at.atZone(home).toLocalDate();
        }

        /**
         * The first instant somebody may be due: {@code at}, but where that says no more than the day, the local time
         * where that day begins first.
         */
        Instant first(ZoneId home) {
            LocalDate day = day(home);
            if (day == null || !at.equals(day.atStartOfDay(home).toInstant())) {
                return at;
            }
            Instant somewhere = day.atTime(localTime).toInstant(FIRST);
            return somewhere.isBefore(at) ? somewhere : at;
        }
    }

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
