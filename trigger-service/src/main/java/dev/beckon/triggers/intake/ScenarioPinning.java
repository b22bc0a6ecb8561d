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

    private static final String NO_CONTACTS = "no_contacts";
    private static final String CONTACTS_AND_AUDIENCE = "contacts_and_audience";

    /** How long a batch waits, in all, for scenarios that are not known yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A scenario that an older call names would have arrived by now. */
    private static final Duration RECENT = Duration.ofSeconds(30);

    private final ScenarioDirectory scenarios;
    private final Loops loops;
    private final Clock clock;

    ScenarioPinning(ScenarioDirectory scenarios, Loops loops, Clock clock) {
        this.scenarios = scenarios;
        this.loops = loops;
        this.clock = clock;
    }

    List<PinnedCall> pin(List<Call> calls) {
        Instant now = clock.instant();
        Loops.Found found = loops.among(calls);
        return calls.stream()
                .map(call -> {
                    Instant deadline = call.occurredAt().isBefore(now.minus(RECENT)) ? now : now.plus(PATIENCE);
                    PinnedScenario pinned = found.refusal(call)
                            .<PinnedScenario>map(PinnedScenario.Unusable::new)
                            .orElseGet(() -> pin(call, deadline));
                    return new PinnedCall(call, pinned, found.causeOf(call));
                })
                .toList();
    }

    private PinnedScenario pin(Call call, Instant deadline) {
        TriggerRequest request = call.request();
        String fault = fault(request);
        if (fault != null) {
            return new PinnedScenario.Unusable(fault);
        }
        return request.dryRun()
                ? scenarios.pinAsIs(call.event().workspace(), request.scenarioId(), deadline)
                : scenarios.pin(call.event().workspace(), request.scenarioId(), deadline);
    }

    /** What the gateway would have refused, of a record that others wrote; null when nothing. */
    private static String fault(TriggerRequest request) {
        int contacts = request.contacts().size();
        if (contacts > TriggerRequest.MAX_CONTACTS) {
            return TOO_MANY_CONTACTS;
        }
        boolean hasAudience = request.audience() != null;
        if (contacts > 0 && hasAudience) {
            return CONTACTS_AND_AUDIENCE;
        }
        return contacts > 0 || hasAudience ? null : NO_CONTACTS;
    }
}
