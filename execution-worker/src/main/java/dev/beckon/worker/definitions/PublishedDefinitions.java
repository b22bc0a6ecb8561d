package dev.beckon.worker.definitions;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.DefinitionRecord.Campaign;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.definition.ReplyHandling;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.support.kafka.CompactedView;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Follows the compacted topics of definition-service; keeps all of them in memory. */
public final class PublishedDefinitions implements Definitions, AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger(PublishedDefinitions.class);

    private final PlanCache plans = new PlanCache();
    private final CompactedView<DefinitionRecord> scenarios;
    private final CompactedView<AccessRecord> workspaces;

    /** Begins to read. */
    public PublishedDefinitions(String bootstrapServers) {
        scenarios = new CompactedView<>(Topics.DEFINITIONS, bootstrapServers, (key, value) -> {
            if (value.isEmpty()) {
                plans.forget(key);
            }
        });
        workspaces = new CompactedView<>(Topics.ACCESS, bootstrapServers);
    }

    @Override
    public Optional<Plan> plan(WorkspaceId workspace, ScenarioId scenario, int version) {
        return scenarios
                .get(ScenarioVersion.keyOf(scenario, version))
                .filter(record -> record.workspace().equals(workspace))
                .map(ScenarioVersion.class::cast)
                .map(plans::of);
    }

    @Override
    public Optional<ScenarioHead> head(WorkspaceId workspace, ScenarioId scenario) {
        return scenarios
                .get(ScenarioHead.keyOf(scenario))
                .filter(record -> record.workspace().equals(workspace))
                .map(ScenarioHead.class::cast);
    }

    @Override
    public boolean stopsOnReply(WorkspaceId workspace, ScenarioId scenario) {
        return scenarios
                .get(Campaign.keyOf(scenario))
                .filter(record -> record.workspace().equals(workspace))
                .filter(record ->
                        record instanceof Campaign campaign && campaign.replyHandling() == ReplyHandling.STOP_ON_REPLY)
                .isPresent();
    }

    @Override
    public Optional<AccessRecord.Workspace> workspace(WorkspaceId workspace) {
        return workspaces.get(AccessRecord.Workspace.keyOf(workspace)).map(AccessRecord.Workspace.class::cast);
    }

    @Override
    public boolean isReady() {
        return scenarios.isReady() && workspaces.isReady();
    }

    @Override
    public boolean awaitReady(Duration atMost) {
        if (isReady()) {
            return true;
        }
        try {
            CompletableFuture.allOf(scenarios.caughtUp(), workspaces.caughtUp())
                    .get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException notYet) {
            LOGGER.debugf(notYet, "Not all definitions have come within %s", atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return isReady();
    }

    @Override
    public void close() {
        scenarios.close();
        workspaces.close();
    }
}
