package dev.beckon.triggers.intake;

import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.directory.PinnedScenario;
import dev.beckon.triggers.directory.ScenarioDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Decides which version each call of a batch starts. */
@ApplicationScoped
class ScenarioPinning {

    static final String TOO_MANY_CONTACTS = "too_many_contacts";

    /** How long a batch waits, in all, for scenarios that are not known yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A scenario that an older call names would have arrived by now. */
    private static final Duration RECENT = Duration.ofSeconds(30);

    private final ScenarioDirectory scenarios;
    private final Clock clock;

    ScenarioPinning(ScenarioDirectory scenarios, Clock clock) {
        this.scenarios = scenarios;
        this.clock = clock;
    }

    List<PinnedCall> pin(List<Call> calls) {
        Instant now = clock.instant();
        return calls.stream()
                .map(call -> new PinnedCall(
                        call, pin(call, call.occurredAt().isBefore(now.minus(RECENT)) ? now : now.plus(PATIENCE))))
                .toList();
    }

    private PinnedScenario pin(Call call, Instant deadline) {
        return call.request().contacts().size() > TriggerRequest.MAX_CONTACTS
                ? new PinnedScenario.Unusable(TOO_MANY_CONTACTS)
                : scenarios.pin(call.event().workspace(), call.request().scenarioId(), deadline);
    }
}
