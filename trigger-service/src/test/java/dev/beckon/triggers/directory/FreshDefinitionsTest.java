package dev.beckon.triggers.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.directory.PinnedScenario.Pinned;
import dev.beckon.triggers.directory.PinnedScenario.Unusable;
import dev.beckon.triggers.testing.HeldReading;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Calls that name what was published just before them, while the reading stands still. */
@ServiceTest
class FreshDefinitionsTest {

    @Inject
    Town town;

    @Inject
    HeldReading reading;

    @Inject
    ScenarioDirectory scenarios;

    @Test
    void whatWasPublishedIsNeverAbsentHoweverLongTheReadingStandsStill() throws Exception {
        WorkspaceId home = town.workspace();
        ScenarioId scenario = town.newScenarioId();

        assertThat(pinnedWhileHeld(home, scenario)).isEqualTo(new Pinned(3));
    }

    @Test
    void whatWasSwitchedOnIsNeverInactive() throws Exception {
        WorkspaceId home = town.workspace();
        ScenarioId scenario = town.newScenarioId();
        reading.publish(new ScenarioHead(home, scenario, "Storm", false, 2));
        await().until(() -> scenarios.find(home, scenario).isPresent());

        assertThat(pinnedWhileHeld(home, scenario)).isEqualTo(new Pinned(3));
    }

    /** What a caller is told who begins when the third version is published, active, but cannot be read yet. */
    private PinnedScenario pinnedWhileHeld(WorkspaceId home, ScenarioId scenario) throws Exception {
        CompletableFuture<PinnedScenario> pinned = new CompletableFuture<>();
        Thread caller;
        try (HeldReading.Hold held = reading.hold(home, town.newScenarioId())) {
            reading.publish(new ScenarioHead(home, scenario, "Storm", true, 3));
            caller = Thread.ofPlatform().daemon().start(() -> pinned.complete(pin(home, scenario)));
            await().until(() -> caller.getState() == Thread.State.TIMED_WAITING || pinned.isDone());
        }
        caller.join(Duration.ofSeconds(60));
        return pinned.get(0, TimeUnit.SECONDS);
    }

    @Test
    void whatWasNotPublishedIsAbsentAtOnce() {
        assertThat(pin(town.workspace(), town.newScenarioId())).isEqualTo(new Unusable(ScenarioDirectory.NOT_FOUND));
    }

    /** Without any patience for what comes only later. */
    private PinnedScenario pin(WorkspaceId home, ScenarioId scenario) {
        return scenarios.pin(home, scenario, scenarios.search(Duration.ZERO), false);
    }
}
