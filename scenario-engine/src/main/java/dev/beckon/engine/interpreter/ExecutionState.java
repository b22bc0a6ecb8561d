package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ExecutionId;
import java.util.List;
import java.util.Map;

/**
 * Where one execution stands; immutable, small, and complete: plan + state + input is all the interpreter needs. Its
 * JSON form is what the worker keeps; what is empty is not written.
 *
 * @param step counts the actions entered, from 1
 * @param sequence counts the sprints, from 1
 * @param data the call's data, {@code trigger} in texts
 * @param answers by action key: the title of the answer chosen, else what was said; for a survey a map of these by the
 *     question's key
 * @param waitingFor what it waits for; null unless {@code status} is waiting
 * @param event the properties of the event that was waited for last, {@code event} in texts
 * @param http answers of other systems by the name they are saved as: {@code status}, {@code body}, {@code error}
 * @param messages those whose status the plan asks for by their action
 * @param lastMessage null unless the plan asks for the status of the last one
 * @param writes what the execution has changed about its contact; null for nothing
 */
public record ExecutionState(
        ExecutionId executionId,
        ExecutionStatus status,
        int step,
        int sequence,
        Map<String, Object> data,
        Map<String, Object> answers,
        Wait waitingFor,
        Map<String, Object> event,
        Map<String, Object> http,
        List<SentMessage> messages,
        SentMessage lastMessage,
        OwnWrites writes) {

    public ExecutionState {
        data = data == null ? Map.of() : data;
        answers = answers == null ? Map.of() : answers;
        event = event == null ? Map.of() : event;
        http = http == null ? Map.of() : http;
        messages = messages == null ? List.of() : List.copyOf(messages);
    }

    /** One that has neither heard of anything nor changed anything. */
    public ExecutionState(
            ExecutionId executionId,
            ExecutionStatus status,
            int step,
            int sequence,
            Map<String, Object> data,
            Map<String, Object> answers,
            Wait waitingFor) {
        this(executionId, status, step, sequence, data, answers, waitingFor, null, null, null, null, null);
    }

    /** The same, ended by its host one sprint later. */
    public ExecutionState failed() {
        return new ExecutionState(
                executionId,
                ExecutionStatus.FAILED,
                step,
                sequence + 1,
                data,
                answers,
                null,
                event,
                http,
                messages,
                lastMessage,
                writes);
    }
}
