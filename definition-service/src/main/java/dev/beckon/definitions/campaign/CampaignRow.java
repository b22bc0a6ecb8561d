package dev.beckon.definitions.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.CampaignStatus;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.PastZones;
import dev.beckon.contracts.definition.ReplyHandling;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.campaign.CampaignSettings.Pace;
import dev.beckon.definitions.campaign.CampaignSettings.Schedule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** A campaign as it is stored, but for its tree, which is the scenario of the same id. */
@Entity
@Table(name = "campaign")
class CampaignRow {

    private static final TypeReference<List<CampaignRule>> RULES = new TypeReference<>() {};

    @Id
    Long id;

    @Column(updatable = false)
    String workspaceId;

    String title;
    String status;
    String rules;
    Instant scheduledAt;
    LocalTime localTime;
    String pastZones;
    Instant launchAt;
    LocalDate localDay;
    Long spreadOverSeconds;
    Integer perSecond;
    String replyHandling;

    @Version
    long revision;

    Instant createdAt;
    Instant updatedAt;

    CampaignState state() {
        return new CampaignState(CampaignStatus.valueOf(status.toUpperCase(Locale.ROOT)), launchAt, localDay);
    }

    void state(CampaignState state) {
        status = state.status().wireName();
        launchAt = state.launchAt();
        localDay = state.localDay();
    }

    CampaignSettings settings() {
        return new CampaignSettings(
                readRules(),
                scheduledAt == null ? null : new Schedule(scheduledAt, localTime, past()),
                spreadOverSeconds == null && perSecond == null ? null : new Pace(spreadOver(), perSecond),
                replies());
    }

    void settings(CampaignSettings settings) {
        writeRules(settings.rules());
        scheduledAt = settings.schedule() == null ? null : settings.schedule().at();
        localTime = settings.schedule() == null ? null : settings.schedule().localTime();
        pastZones = localTime == null ? null : settings.schedule().pastZones().wireName();
        Pace pace = settings.pace() == null ? new Pace(null, null) : settings.pace();
        spreadOverSeconds = pace.spreadOver() == null ? null : pace.spreadOver().toSeconds();
        perSecond = pace.perSecond();
        replyHandling = settings.replyHandling().wireName();
    }

    private Duration spreadOver() {
        return spreadOverSeconds == null ? null : Duration.ofSeconds(spreadOverSeconds);
    }

    /** Campaigns that were saved before there was a choice have none. */
    private PastZones past() {
        return localTime == null
                ? null
                : pastZones == null ? PastZones.NEXT_DAY : PastZones.valueOf(pastZones.toUpperCase(Locale.ROOT));
    }

    private ReplyHandling replies() {
        return ReplyHandling.valueOf(replyHandling.toUpperCase(Locale.ROOT));
    }

    DefinitionRecord.Campaign record() {
        return new DefinitionRecord.Campaign(
                new WorkspaceId(workspaceId),
                new ScenarioId(id),
                title,
                state().status(),
                readRules(),
                launchAt,
                localTime,
                localDay,
                past(),
                spreadOver(),
                perSecond,
                replies());
    }

    private List<CampaignRule> readRules() {
        try {
            return Json.MAPPER.readValue(rules, RULES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Campaign " + id + " holds no rules", e);
        }
    }

    private void writeRules(List<CampaignRule> audience) {
        try {
            rules = Json.MAPPER.writerFor(RULES).writeValueAsString(audience);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rules can be written as JSON", e);
        }
    }
}
