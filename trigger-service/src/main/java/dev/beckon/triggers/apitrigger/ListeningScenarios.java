package dev.beckon.triggers.apitrigger;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.DefinitionRecord.ApiTrigger;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.trigger.TriggerOccasion.ApiTriggerCalled;
import dev.beckon.support.kafka.CompactedView;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.directory.FreshDefinitions;
import dev.beckon.triggers.directory.FreshSearch;
import dev.beckon.triggers.routing.Listeners;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds the scenarios that a call starts. What was published just before the call is waited for, within bounds. */
@ApplicationScoped
class ListeningScenarios {

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration RECENT = Duration.ofSeconds(10);

    private final CompactedView<DefinitionRecord> definitions;
    private final Listeners listeners;
    private final FreshDefinitions fresh;
    private final Clock clock;

    ListeningScenarios(
            CompactedView<DefinitionRecord> definitions, Listeners listeners, FreshDefinitions fresh, Clock clock) {
        this.definitions = definitions;
        this.fresh = fresh;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** @param failure why nothing is started; null when something is */
    record Found(List<Listeners.ApiListener> scenarios, String failure) {

        private static Found none(String failure) {
            return new Found(List.of(), failure);
        }

        /** Without the scenarios that may not be started by what this cause led to. */
        private Found within(Cause cause) {
            List<Listeners.ApiListener> free = scenarios.stream()
                    .filter(listener -> cause.mayStart(listener.scenario()))
                    .toList();
            return failure == null && free.isEmpty() ? none(Cause.REFUSAL) : new Found(free, failure);
        }
    }

    /** Begins a batch's look. */
    FreshSearch search() {
        return fresh.search(PATIENCE);
    }

    Found find(ApiTriggerCall call, Cause cause, FreshSearch search) {
        boolean recent = call.occurredAt().isAfter(clock.instant().minus(RECENT));
        return search.find(() -> find(call), found -> !found.scenarios().isEmpty(), recent)
                .within(cause);
    }

    private Found find(ApiTriggerCall call) {
        WorkspaceId workspace = call.event().workspace();
        ApiTriggerId id = call.event().request().apiTriggerId();
        Optional<ApiTrigger> trigger = trigger(workspace, id);
        if (trigger.isEmpty()) {
            return Found.none(ApiTriggerFailures.NOT_FOUND);
        }
        if (!trigger.get().active() && !call.event().request().dryRun()) {
            return Found.none(ApiTriggerFailures.INACTIVE);
        }
        List<Listeners.ApiListener> all = listeners.ofApiTrigger(workspace, id);
        if (all.isEmpty()) {
            return Found.none(ApiTriggerFailures.NOBODY_LISTENS);
        }
        List<Listeners.ApiListener> started = listeners.startedBy(
                new ApiTriggerCalled(id, call.event().request().data()), all);
        return started.isEmpty() ? Found.none(ApiTriggerFailures.FILTERED_OUT) : new Found(started, null);
    }

    /** What is known of the API trigger by now. */
    Optional<ApiTrigger> trigger(WorkspaceId workspace, ApiTriggerId id) {
        return definitions
                .get(ApiTrigger.keyOf(id))
                .filter(ApiTrigger.class::isInstance)
                .map(ApiTrigger.class::cast)
                .filter(found -> found.workspace().equals(workspace));
    }
}
