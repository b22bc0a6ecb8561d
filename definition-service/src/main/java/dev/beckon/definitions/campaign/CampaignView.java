package dev.beckon.definitions.campaign;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.engine.validation.DefinitionProblem;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/**
 * A campaign as callers see it.
 *
 * @param status as it is wanted, or {@code completed} when everybody is started, {@code failed} when it was given up
 * @param failure why it was given up; null when it was not
 * @param problems what stands in the way of its audience and is tried again; null when nothing does
 * @param version of its tree
 * @param replyHandling what an answer does that nothing in it has waited for
 * @param launchAt not before this instant; null while draft
 * @param warnings what is doubtful in its tree; null when nothing is
 */
record CampaignView(
        long id,
        String title,
        String status,
        String failure,
        JsonNode problems,
        int version,
        List<CampaignRule> campaignRules,
        JsonNode actions,
        Schedule schedule,
        Pace pace,
        String replyHandling,
        Instant launchAt,
        List<DefinitionProblem> warnings,
        Instant createdAt,
        Instant updatedAt) {

    /** When it begins, as its author said. */
    record Schedule(
            Instant at, @JsonFormat(pattern = "HH:mm") LocalTime localTime, String pastZones) {

        static Schedule of(CampaignSettings.Schedule schedule) {
            return schedule == null
                    ? null
                    : new Schedule(
                            schedule.at(),
                            schedule.localTime(),
                            schedule.pastZones() == null
                                    ? null
                                    : schedule.pastZones().wireName());
        }
    }

    /** How fast contacts are started. */
    record Pace(String spreadOver, Integer perSecond) {

        static Pace of(CampaignSettings.Pace pace) {
            return pace == null
                    ? null
                    : new Pace(
                            pace.spreadOver() == null ? null : pace.spreadOver().toString(), pace.perSecond());
        }
    }

    static CampaignView of(Campaign campaign, Instant now) {
        CampaignRow row = campaign.row();
        CampaignSettings settings = row.settings();
        return new CampaignView(
                row.id,
                row.title,
                status(row, campaign.run(), now),
                campaign.run().failure(),
                campaign.run().problems(),
                campaign.tree().version(),
                settings.rules(),
                actions(campaign.tree().definition()),
                Schedule.of(settings.schedule()),
                Pace.of(settings.pace()),
                settings.replyHandling().wireName(),
                row.launchAt,
                campaign.tree().warnings().isEmpty() ? null : campaign.tree().warnings(),
                row.createdAt,
                row.updatedAt);
    }

    private static String status(CampaignRow row, CampaignRuns.Run run, Instant now) {
        return run.isEnded() ? run.state() : row.state().at(now).status().wireName();
    }

    private static JsonNode actions(JsonNode definition) {
        return definition.hasNonNull("actions") ? definition.get("actions") : JsonNodeFactory.instance.arrayNode();
    }

    /** A campaign in a list; what is there is the same as in the whole. */
    record Summary(
            long id,
            String title,
            String status,
            String failure,
            JsonNode problems,
            Instant launchAt,
            Instant createdAt,
            Instant updatedAt) {

        static Summary of(CampaignRow row, CampaignRuns.Run run, Instant now) {
            return new Summary(
                    row.id,
                    row.title,
                    CampaignView.status(row, run, now),
                    run.failure(),
                    run.problems(),
                    row.launchAt,
                    row.createdAt,
                    row.updatedAt);
        }
    }
}
