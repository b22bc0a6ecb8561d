package dev.beckon.triggers.api;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.triggers.history.Executions;
import jakarta.ws.rs.QueryParam;

/** The parameters of an execution list. */
public class ExecutionQuery {

    @QueryParam("contact_id")
    String contactId;

    @QueryParam("scenario_id")
    String scenarioId;

    @QueryParam("status")
    String status;

    @QueryParam("trigger_call_id")
    String triggerCallId;

    @QueryParam("limit")
    Integer limit;

    @QueryParam("cursor")
    String cursor;

    Executions.Filter filter() {
        return new Executions.Filter(
                Ids.numberFilter("contact_id", contactId),
                Ids.numberFilter("scenario_id", scenarioId),
                Words.filter("status", status, ExecutionStatus.values()),
                Ids.filter("trigger_call_id", triggerCallId));
    }
}
