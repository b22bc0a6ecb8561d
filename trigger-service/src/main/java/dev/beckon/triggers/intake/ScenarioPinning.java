package dev.beckon.triggers.intake;

import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.directory.FreshSearch;
import dev.beckon.triggers.directory.PinnedScenario;
import dev.beckon.triggers.directory.ScenarioDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decides which version each call of a batch starts. */
@ApplicationScoped
class ScenarioPinning {

    static final String TOO_MANY_CONTACTS = "too_many_contacts";

    private static final String NO_CONTACTS = "no_contacts";
    private static final String CONTACTS_AND_AUDIENCE = "contacts_and_audience";

    /** A scenario that an older call names would have arrived by now. */
    private static final Duration RECENT = Duration.ofSeconds(30);

    private final ScenarioDirectory scenarios;
    private final Loops loops;
    private final Clock clock;
    private final Duration patience;

    /**
     * @param patience {@code beckon.intake.patience}: how long a batch waits, in all, for scenarios that come after
     *     their calls
     */
    ScenarioPinning(
            ScenarioDirectory scenarios,
            Loops loops,
            Clock clock,
            @ConfigProperty(name = "beckon.intake.patience", defaultValue = "PT2S") Duration patience) {
        this.scenarios = scenarios;
        this.loops = loops;
        this.clock = clock;
        this.patience = patience;
    }

    List<PinnedCall> pin(List<Call> calls) {
        Instant now = clock.instant();
        FreshSearch search = scenarios.search(patience);
        Loops.Found found = loops.among(calls);
        return calls.stream()
                .map(call -> {
                    boolean patient = !call.occurredAt().isBefore(now.minus(RECENT));
                    PinnedScenario pinned = found.refusal(call)
                            .<PinnedScenario>map(PinnedScenario.Unusable::new)
                            .orElseGet(() -> pin(call, search, patient));
                    return new PinnedCall(call, pinned, found.causeOf(call));
                })
                .toList();
    }

    private PinnedScenario pin(Call call, FreshSearch search, boolean patient) {
        TriggerRequest request = call.request();
        String fault = fault(request);
        if (fault != null) {
            return new PinnedScenario.Unusable(fault);
        }
        return request.dryRun()
                ? scenarios.pinAsIs(call.event().workspace(), request.scenarioId(), search, patient)
                : scenarios.pin(call.event().workspace(), request.scenarioId(), search, patient);
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
