package dev.beckon.worker.decide;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.interpreter.EngineInput;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.RunningExecution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reply does that no execution has waited for: it ends those of campaigns that are to stop on one. */
final class UnaskedReplies {

    /** Why, in the detail of the end. */
    static final String REPLIED = "replied";

    private final GuardedEngine engine;
    private final Definitions definitions;

    UnaskedReplies(GuardedEngine engine, Definitions definitions) {
        this.engine = engine;
        this.definitions = definitions;
    }

    /** Empty when it concerns nobody. */
    Optional<Decision> decide(ContactState contact, WorkspaceId workspace, Instant now) {
        List<RunningExecution> concerned = contact.running().stream()
                .filter(execution -> definitions.stopsOnReply(workspace, execution.scenarioId()))
                .toList();
        List<Transition> ends = new ArrayList<>();
        for (RunningExecution execution : concerned) {
            Optional<Transition> end =
                    engine.advance(contact, workspace, execution, new EngineInput.Cancel(REPLIED), now);
            if (end.isEmpty()) {
                return Optional.of(new Decision.AwaitVersion());
            }
            ends.add(end.get());
        }
        return ends.isEmpty() ? Optional.empty() : Optional.of(Decision.Transitions.of(ends));
    }
}
