package dev.beckon.worker.decide;

import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.execution.ParentExecution;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.journal.ExecutionEvent.ScenarioRequested;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.engine.definition.Limits;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.RunningExecution;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a step may start another scenario, and on which version. */
final class ChildStarts {

    /** What becomes of a request to start a scenario. */
    sealed interface Answer {}

    record Start(StartExecution command) implements Answer {}

    record No(Refusal reason, String detail) implements Answer {}

    /** Depth alone bounds nothing: a tree may start hundreds of others, each of which starts hundreds. */
    private static final int MOST_ENDED = 100;

    private static final Duration LATELY = Duration.ofMinutes(1);

    private final Definitions definitions;

    ChildStarts(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Empty while the scenario may still be on its way to this worker. */
    Optional<Answer> answer(
            ContactState contact, ContactKey key, RunningExecution parent, ScenarioRequested request, Instant now) {
        int depth = parent.depth() + 1;
        if (depth > Limits.MAX_SCENARIO_DEPTH) {
            return Optional.of(new No(
                    Refusal.TOO_DEEP,
                    "Expected at most " + Limits.MAX_SCENARIO_DEPTH + " scenarios that start each other, but execution "
                            + parent.id() + " is the last of so many"));
        }
        if (endedLately(contact, now) >= MOST_ENDED) {
            return Optional.of(new No(
                    Refusal.TOO_MANY_EXECUTIONS,
                    "Expected fewer than " + MOST_ENDED + " executions of the contact that ended within " + LATELY
                            + ", but there were more; scenarios seem to start each other ever more often"));
        }
        Optional<ScenarioHead> head = definitions.head(key.workspace(), request.scenarioId());
        if (head.isEmpty() && !definitions.isReady()) {
            return Optional.empty();
        }
        return Optional.of(head.filter(ChildStarts::mayStart)
                .<Answer>map(found -> new Start(start(contact, key, parent, request, depth, found, now)))
                .orElseGet(() -> new No(
                        Refusal.UNKNOWN_SCENARIO,
                        "Expected scenario " + request.scenarioId() + " to be there and active, but it is not")));
    }

    private static long endedLately(ContactState contact, Instant now) {
        Instant since = now.minus(LATELY);
        return contact.ended().stream()
                .filter(ended -> ended.endedAt().isAfter(since))
                .count();
    }

    /** A campaign is started for its audience only. */
    private static boolean mayStart(ScenarioHead head) {
        return head.active() && head.kind() == ScenarioKind.SCENARIO;
    }

    private static StartExecution start(
            ContactState contact,
            ContactKey key,
            RunningExecution parent,
            ScenarioRequested request,
            int depth,
            ScenarioHead head,
            Instant now) {
        return new StartExecution(
                key.workspace(),
                key.contact(),
                request.childId(),
                parent.triggerCallId(),
                request.scenarioId(),
                head.currentVersion(),
                parent.executionKey(),
                parent.lane(),
                request.data(),
                contact.profile(),
                now,
                parent.traceParent(),
                new ParentExecution(parent.id(), request.step(), request.awaits(), depth));
    }
}
