package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.contracts.definition.CampaignRule.RuleType;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.folder.FolderStore;
import dev.beckon.triggers.testing.AutumnCampaign;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Crowd;
import dev.beckon.triggers.testing.Runs;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Tables;
import dev.beckon.triggers.testing.Town;
import dev.beckon.triggers.testing.Worker;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a campaign reaches, and when. */
@ServiceTest
class CampaignTest {

    @Inject
    Town town;

    @Inject
    Crowd crowd;

    @Inject
    CommandEar ear;

    @Inject
    Runs runs;

    @Inject
    FolderStore folders;

    @Inject
    Tables tables;

    AutumnCampaign campaign;
    WorkspaceId home;

    @BeforeEach
    void moveIn() {
        campaign = AutumnCampaign.in(town);
        home = campaign.home();
    }

    @Test
    void everybodyIncludedAndNotExcludedIsStarted() {
        ContactId ann = campaign.reader("ann");
        ContactId bob = campaign.reader("bob");
        town.anybody(home, "carl");
        ContactId silent = town.contact(home, "{\"external_id\": \"silent\", \"email\": \"silent@example.org\"}");
        town.join(home, campaign.readers(), silent);
        long customers = town.folder(home, "Customers");
        town.join(home, customers, bob);

        campaign.runFor(
                AutumnCampaign.folder(RuleType.INCLUSION, campaign.readers()),
                AutumnCampaign.folder(RuleType.EXCLUSION, customers));

        campaign.once("completed")
                .body("run.audience", equalTo(2))
                .body("run.started", equalTo(1))
                .body("run.skipped", equalTo(1))
                .body("run.remaining", equalTo(0));
        List<StartExecution> starts = ear.awaitStarts(home, 1);
        assertThat(starts.getFirst().contactId()).isEqualTo(ann);
        assertThat(starts.getFirst().scenarioVersion()).isEqualTo(2);
        assertThat(starts.getFirst().lane()).isEqualTo(Lane.BULK);
        assertThat(starts.getFirst().contact().folders()).containsExactly(campaign.readers());
        town.call(home, starts.getFirst().triggerCallId())
                .now()
                .body("contacts", equalTo(2))
                .body("audience.skipped.no_consent", equalTo(1));
    }

    @Test
    void whomTheWorkerRefusesIsSkipped() {
        campaign.reader("ann");
        campaign.reader("bob");
        campaign.runFor(AutumnCampaign.folder(RuleType.INCLUSION, campaign.readers()));
        List<StartExecution> starts = ear.awaitStarts(home, 2);
        campaign.once("completed").body("run.started", equalTo(2)).body("run.skipped", equalTo(0));

        runs.write(new Worker(starts.getFirst())
                .refusal(new InputRefused("start_execution", Refusal.IN_HANDOVER, "With a person")));

        await().untilAsserted(
                        () -> campaign.stats().body("run.started", equalTo(1)).body("run.skipped", equalTo(1)));
    }

    @Test
    void aCampaignWhoseFolderIsGoneFailsInsteadOfMeaningOthers() {
        campaign.reader("ann");
        long customers = town.folder(home, "Customers");
        folders.delete(folders.byId(home, customers).orElseThrow());

        campaign.runFor(
                AutumnCampaign.folder(RuleType.INCLUSION, campaign.readers()),
                AutumnCampaign.folder(RuleType.EXCLUSION, customers));

        campaign.once("failed").body("run.failure", equalTo("unknown_folder"));
        assertThat(ear.starts(home)).isEmpty();
    }

    @Test
    void aScheduledCampaignWaitsForItsTime() {
        campaign.reader("ann");
        campaign.launchAt(Instant.now().plusSeconds(3_600));
        campaign.once("scheduled");
        assertThat(ear.starts(home)).isEmpty();

        Instant soon = Instant.now().plusSeconds(1);
        campaign.launchAt(soon);
        campaign.once("completed");
        ear.awaitStarts(home, 1);
        assertThat(Instant.now()).isAfter(soon);
    }

    @Test
    void aCampaignIsSpreadEvenlyOverItsTime() {
        crowd.gather(home, campaign.readers(), 12, null);
        Instant begun = Instant.now();

        campaign.spreadOver(Duration.ofSeconds(6));

        campaign.once("completed").body("run.started", equalTo(12));
        assertThat(Instant.now()).isAfter(begun.plusMillis(5_000));
        UUID call = ear.awaitStarts(home, 12).getFirst().triggerCallId().value();
        assertThat(tables.count("select count(distinct updated_at) from verdicts where call_id = '" + call + "'"))
                .as("each at a time of its own")
                .isEqualTo(12);
    }

    @Test
    void aCallCannotStartACampaign() {
        campaign.reader("ann");
        TriggerCallId call = Town.newCall();
        town.trigger(home, call, new TriggerRequest(campaign.id(), List.of(Town.named("ann")), Map.of(), null, null));
        town.call(home, call).onceFailed("scenario_not_found");
    }
}
