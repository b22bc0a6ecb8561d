package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ExecutionId;
import java.util.Map;

/**
 * Where one execution stands; immutable, small, and complete: plan + state + input is all the interpreter needs. Its
 * JSON form is what the worker keeps.
 *
 * @param step counts the actions entered, from 1
 * @param sequence counts the sprints, from 1
 * @param data the call's data, {@code trigger} in texts
 * @param answers answers by action key: the title of the answer chosen, else the text
 * @param waitingFor what it waits for; null unless {@code status} is waiting
 */
public record ExecutionState(
        ExecutionId executionId,
        ExecutionStatus status,
        int step,
        int sequence,
        Map<String, Object> data,
        Map<String, Object> answers,
        Wait waitingFor) {

    /** Empty maps are not written. */
    public ExecutionState {
        data = data == null ? Map.of() : data;
        answers = answers == null ? Map.of() : answers;
    }
}
