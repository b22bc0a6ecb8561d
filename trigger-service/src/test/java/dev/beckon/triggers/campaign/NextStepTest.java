package dev.beckon.triggers.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.definition.CampaignStatus;
import dev.beckon.contracts.definition.DefinitionRecord.Campaign;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepTest {

    private static final Instant NOW = Instant.parse("2026-01-10T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "DRAFT,,NOTHING",
        "DRAFT,SCHEDULED,FORGET",
        "DRAFT,RUNNING,NOTHING",
        "SCHEDULED,,SCHEDULE",
        "SCHEDULED,SCHEDULED,NOTHING",
        "SCHEDULED,RUNNING,NOTHING",
        "RUNNING,,BEGIN",
        "RUNNING,SCHEDULED,BEGIN",
        "RUNNING,RUNNING,NOTHING",
        "RUNNING,PAUSED,RESUME",
        "RUNNING,COMPLETED,NOTHING",
        "RUNNING,CANCELLED,NOTHING",
        "RUNNING,FAILED,NOTHING",
        "PAUSED,,PAUSE",
        "PAUSED,SCHEDULED,PAUSE",
        "PAUSED,RUNNING,PAUSE",
        "PAUSED,PAUSED,NOTHING",
        "PAUSED,COMPLETED,NOTHING",
        "CANCELLED,,CANCEL",
        "CANCELLED,RUNNING,CANCEL",
        "CANCELLED,PAUSED,CANCEL",
        "CANCELLED,COMPLETED,CANCEL",
        "CANCELLED,CANCELLED,NOTHING",
        "CANCELLED,FAILED,CANCEL",
    })
    void everyWishMeetsEveryState(CampaignStatus wanted, RunState state, NextStep step) {
        assertThat(NextStep.of(campaign(wanted, null), run(state, false), NOW)).isEqualTo(step);
    }

    @Test
    void aCampaignBeginsAtItsTimeAndNotBefore() {
        for (CampaignStatus wanted : List.of(CampaignStatus.SCHEDULED, CampaignStatus.RUNNING)) {
            assertThat(NextStep.of(campaign(wanted, NOW.plusMillis(1)), null, NOW))
                    .isEqualTo(NextStep.SCHEDULE);
            assertThat(NextStep.of(campaign(wanted, NOW), run(RunState.SCHEDULED, false), NOW))
                    .isEqualTo(NextStep.BEGIN);
        }
    }

    @Test
    void whatWasPausedBeforeItBeganBeginsWhenItGoesOn() {
        CampaignRun waiting = new CampaignRun(
                new ScenarioId(7),
                new WorkspaceId("w"),
                call(),
                RunState.PAUSED,
                null,
                null,
                null,
                null,
                false,
                null,
                null);

        assertThat(NextStep.of(campaign(CampaignStatus.RUNNING, NOW), waiting, NOW))
                .isEqualTo(NextStep.BEGIN);
    }

    @Test
    void aRunWhoseCallWasGivenUpFails() {
        CampaignRun run = new CampaignRun(
                new ScenarioId(7),
                new WorkspaceId("w"),
                call(),
                RunState.RUNNING,
                null,
                5L,
                NOW,
                null,
                true,
                "audience_failed",
                null);

        assertThat(NextStep.of(campaign(CampaignStatus.RUNNING, null), run, NOW))
                .isEqualTo(NextStep.FAIL);
        assertThat(NextStep.of(campaign(CampaignStatus.PAUSED, null), run, NOW)).isEqualTo(NextStep.FAIL);
    }

    @Test
    void whatFailedBeforeItBeganHasNothingToStop() {
        CampaignRun run = new CampaignRun(
                new ScenarioId(7),
                new WorkspaceId("w"),
                call(),
                RunState.FAILED,
                "unknown_folder",
                null,
                null,
                NOW,
                false,
                null,
                null);

        assertThat(NextStep.of(campaign(CampaignStatus.CANCELLED, null), run, NOW))
                .isEqualTo(NextStep.NOTHING);
    }

    @Test
    void aRunIsCompleteWhenEverybodyIsStarted() {
        assertThat(NextStep.of(campaign(CampaignStatus.RUNNING, null), run(RunState.RUNNING, true), NOW))
                .isEqualTo(NextStep.COMPLETE);
        assertThat(NextStep.of(campaign(CampaignStatus.PAUSED, null), run(RunState.RUNNING, true), NOW))
                .isEqualTo(NextStep.COMPLETE);
    }

    private static Campaign campaign(CampaignStatus status, Instant launchAt) {
        return new Campaign(
                new WorkspaceId("w"), new ScenarioId(7), "Autumn", status, List.of(), launchAt, null, null, null);
    }

    /** In these states the run has begun, but for the first. */
    private static CampaignRun run(RunState state, boolean exhausted) {
        return state == null
                ? null
                : new CampaignRun(
                        new ScenarioId(7),
                        new WorkspaceId("w"),
                        call(),
                        state,
                        null,
                        5L,
                        state == RunState.SCHEDULED ? null : NOW,
                        null,
                        exhausted,
                        null,
                        null);
    }

    private static TriggerCallId call() {
        return new TriggerCallId(new UUID(1, 1));
    }
}
