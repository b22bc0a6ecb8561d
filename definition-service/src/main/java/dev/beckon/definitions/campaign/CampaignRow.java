package dev.beckon.definitions.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.CampaignStatus;
import dev.beckon.contracts.definition.DefinitionRecord;
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
    Instant launchAt;
    Long spreadOverSeconds;
    Integer perSecond;
    String replyHandling;

    @Version
    long revision;

    Instant createdAt;
    Instant updatedAt;

    CampaignState state() {
        return new CampaignState(CampaignStatus.valueOf(status.toUpperCase(Locale.ROOT)), launchAt);
    }

    void state(CampaignState state) {
        status = state.status().wireName();
        launchAt = state.launchAt();
    }

    CampaignSettings settings() {
        return new CampaignSettings(
                readRules(),
                scheduledAt == null ? null : new Schedule(scheduledAt, localTime),
                spreadOverSeconds == null && perSecond == null ? null : new Pace(spreadOver(), perSecond),
                replies());
    }

    void settings(CampaignSettings settings) {
        writeRules(settings.rules());
        scheduledAt = settings.schedule() == null ? null : settings.schedule().at();
        localTime = settings.schedule() == null ? null : settings.schedule().localTime();
        Pace pace = settings.pace() == null ? new Pace(null, null) : settings.pace();
        spreadOverSeconds = pace.spreadOver() == null ? null : pace.spreadOver().toSeconds();
        perSecond = pace.perSecond();
        replyHandling = settings.replyHandling().wireName();
    }

    private Duration spreadOver() {
        return spreadOverSeconds == null ? null : Duration.ofSeconds(spreadOverSeconds);
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
