package dev.beckon.definitions.campaign;

import dev.beckon.contracts.definition.CampaignStatus;
import dev.beckon.definitions.campaign.CampaignSettings.Schedule;
import dev.beckon.support.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Where a campaign is wanted to be, and where it may go from there.
 *
 * @param launchAt null until it is launched or scheduled
 * @param localDay on which its local time is meant; null for the day of {@code launchAt}, and without a local time
 */
record CampaignState(CampaignStatus status, Instant launchAt, LocalDate localDay) {

    static final CampaignState DRAFT = new CampaignState(CampaignStatus.DRAFT, null, null);

    private static final Set<CampaignStatus> BEFORE_LAUNCH = Set.of(CampaignStatus.DRAFT, CampaignStatus.SCHEDULED);
    private static final Set<CampaignStatus> UNDER_WAY = Set.of(CampaignStatus.SCHEDULED, CampaignStatus.RUNNING);

    /** The same, but a schedule whose time has come is running. */
    CampaignState at(Instant now) {
        boolean due = status == CampaignStatus.SCHEDULED && !launchAt.isAfter(now);
        return due ? in(CampaignStatus.RUNNING) : this;
    }

    CampaignState launched(Instant now) {
        require("launched", BEFORE_LAUNCH);
        return new CampaignState(CampaignStatus.RUNNING, now, null);
    }

    /** @param home the workspace's time zone */
    CampaignState scheduled(Schedule schedule, ZoneId home, Instant now) {
        require("scheduled", BEFORE_LAUNCH);
        Instant first = schedule.first(home);
        return new CampaignState(CampaignStatus.SCHEDULED, first.isBefore(now) ? now : first, schedule.day(home));
    }

    CampaignState paused() {
        require("paused", UNDER_WAY);
        return in(CampaignStatus.PAUSED);
    }

    CampaignState resumed() {
        require("resumed", Set.of(CampaignStatus.PAUSED));
        return in(CampaignStatus.SCHEDULED);
    }

    CampaignState cancelled() {
        require("cancelled", Set.of(CampaignStatus.SCHEDULED, CampaignStatus.RUNNING, CampaignStatus.PAUSED));
        return in(CampaignStatus.CANCELLED);
    }

    /** Lets pass what is still a draft. */
    void requireDraft() {
        if (status != CampaignStatus.DRAFT) {
            throw ProblemException.conflict(
                    "campaign_not_draft", "The campaign is no draft any more, and only a draft may be changed");
        }
    }

    /** Lets pass what nobody runs: a draft, or a campaign that has ended. */
    void requireDeletable(boolean completed) {
        if (isLive() && !completed) {
            throw ProblemException.conflict(
                    "campaign_not_ended", "The campaign is " + status.wireName() + "; cancel it before you delete it");
        }
    }

    /** Whether executions may start. */
    boolean isLive() {
        return switch (status) {
            case SCHEDULED, RUNNING, PAUSED -> true;
            case DRAFT, CANCELLED -> false;
        };
    }

    private CampaignState in(CampaignStatus other) {
        return new CampaignState(other, launchAt, localDay);
    }

    private void require(String verb, Set<CampaignStatus> from) {
        if (!from.contains(status)) {
            throw ProblemException.conflict(
                    "campaign_wrong_status",
                    "The campaign is " + status.wireName() + " and cannot be " + verb
                            + "; only one that is "
                            + String.join(
                                    " or ",
                                    from.stream()
                                            .map(CampaignStatus::wireName)
                                            .sorted()
                                            .toList())
                            + " can");
        }
    }
}
