package dev.beckon.worker.decide;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.worker.input.ContactInput;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.RunningExecution;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What becomes of inputs whose scenario version never came. */
final class LostInputs {

    private static final String UNKNOWN_VERSION_DETAIL =
            "Expected version %d of scenario %s to be published, but it never reached this worker";

    private final SharedInputs shared;

    LostInputs(SharedInputs shared) {
        this.shared = shared;
    }

    /** A start and a move are refused, an execution under way fails. */
    Decision giveUp(ContactState contact, ContactInput input, Instant now) {
        return switch (input) {
            case ContactInput.Outcome(var outcome) -> lost(contact, outcome.executionId());
            case ContactInput.Command(ExecutionCommand command) ->
                switch (command) {
                    case ExecutionCommand.StartExecution start -> {
                        String detail = UNKNOWN_VERSION_DETAIL.formatted(start.scenarioVersion(), start.scenarioId());
                        yield StartDecider.refused(start, Refusal.UNKNOWN_VERSION, detail);
                    }
                    case ExecutionCommand.MoveExecution move ->
                        each(
                                contact.running(move.executionId()).stream(),
                                execution -> RunDecider.moveLost(execution, move));
                    case ExecutionCommand.DeliverReply reply ->
                        each(ReplyRouter.candidates(contact, reply).stream().limit(1), LostInputs::lost);
                    case ExecutionCommand.FireTimer timer -> lost(contact, timer.executionId());
                    case ExecutionCommand.CancelExecution cancel -> lost(contact, cancel.executionId());
                    case ExecutionCommand.DeliverFacts facts -> lost(contact, facts.executionId());
                    case ExecutionCommand.DeliverHttpResult http -> lost(contact, http.executionId());
                    case ExecutionCommand.DeliverChildEnd child -> lost(contact, child.executionId());
                    case ExecutionCommand.DeliverEvent event ->
                        shared.event(contact, event, now, execution -> Optional.of(lost(execution)));
                    case ExecutionCommand.ResumeHandover resume ->
                        shared.resume(contact, resume, now, execution -> Optional.of(lost(execution)));
                };
        };
    }

    private static Decision lost(ContactState contact, ExecutionId id) {
        return each(contact.running(id).stream(), LostInputs::lost);
    }

    private static Decision each(
            Stream<RunningExecution> executions, Function<RunningExecution, Transition> transition) {
        return Decision.Transitions.of(executions.map(transition).toList());
    }

    private static Transition lost(RunningExecution execution) {
        String detail = UNKNOWN_VERSION_DETAIL.formatted(execution.version(), execution.scenarioId());
        return GuardedEngine.failed(execution, Refusal.UNKNOWN_VERSION.wireName(), detail);
    }
}
