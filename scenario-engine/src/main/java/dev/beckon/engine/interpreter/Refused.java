package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.Refusal;
import java.util.List;

/** Inputs that do not fit: they change nothing and say why. */
final class Refused {

    private Refused() {}

    static Sprint because(ExecutionState state, EngineInput input, Refusal reason, String detail) {
        return new Sprint(state, List.of(new InputRefused(wireName(input), reason, detail)));
    }

    /** What the execution rests at or how it ended, for a refusal's detail. */
    static String standing(ExecutionState state) {
        return switch (state.waitingFor()) {
            case null -> "it is " + state.status().wireName();
            case Wait.ForAnswer wait -> "it waits for the answer to '" + wait.actionKey() + "' at step " + wait.step();
            case Wait wait -> "it waits at '" + wait.actionKey() + "', step " + wait.step();
        };
    }

    private static String wireName(EngineInput input) {
        return switch (input) {
            case EngineInput.Start _ -> ExecutionCommand.StartExecution.WIRE_NAME;
            case EngineInput.Reply _ -> ExecutionCommand.DeliverReply.WIRE_NAME;
            case EngineInput.Receipt _ -> "message_outcome";
            case EngineInput.Timer _ -> ExecutionCommand.FireTimer.WIRE_NAME;
            case EngineInput.Cancel _ -> ExecutionCommand.CancelExecution.WIRE_NAME;
            case EngineInput.MoveTo _ -> ExecutionCommand.MoveExecution.WIRE_NAME;
            case EngineInput.Event _ -> ExecutionCommand.DeliverEvent.WIRE_NAME;
            case EngineInput.Facts _ -> ExecutionCommand.DeliverFacts.WIRE_NAME;
            case EngineInput.HttpAnswer _ -> ExecutionCommand.DeliverHttpResult.WIRE_NAME;
            case EngineInput.ChildEnd _ -> ExecutionCommand.DeliverChildEnd.WIRE_NAME;
            case EngineInput.Resume _ -> ExecutionCommand.ResumeHandover.WIRE_NAME;
        };
    }
}
