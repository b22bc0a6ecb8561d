package dev.beckon.engine.interpreter;

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
            case EngineInput.Start _ -> "start_execution";
            case EngineInput.Reply _ -> "deliver_reply";
            case EngineInput.Receipt _ -> "message_outcome";
            case EngineInput.Timer _ -> "fire_timer";
            case EngineInput.Cancel _ -> "cancel_execution";
            case EngineInput.MoveTo _ -> "move_execution";
            case EngineInput.Event _ -> "deliver_event";
            case EngineInput.Facts _ -> "deliver_facts";
            case EngineInput.HttpAnswer _ -> "deliver_http_result";
            case EngineInput.ChildEnd _ -> "deliver_child_end";
            case EngineInput.Resume _ -> "resume_handover";
        };
    }
}
