package dev.beckon.triggers.api;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Cursor;
import dev.beckon.support.web.Page;
import dev.beckon.triggers.cancellation.Cancellation;
import dev.beckon.triggers.history.ExecutionEntity;
import dev.beckon.triggers.history.Executions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /api/v1/executions}: where each contact stands in a scenario, and stopping one. */
@Path("/api/v1/executions")
@RunOnVirtualThread
public class ExecutionsResource {

    private static final String NOUN = "execution";

    private final CallerWorkspace workspace;
    private final Executions executions;
    private final Cancellation cancellation;

    ExecutionsResource(CallerWorkspace workspace, Executions executions, Cancellation cancellation) {
        this.workspace = workspace;
        this.executions = executions;
        this.cancellation = cancellation;
    }

    @GET
    public Page<ExecutionView> list(@BeanParam ExecutionQuery query) {
        int limit = Page.limit(query.limit);
        List<ExecutionEntity> rows = executions.list(
                workspace.id(), query.filter(), Cursor.decodeLong(query.cursor, Long.MAX_VALUE), limit + 1);
        Page<ExecutionEntity> page = Page.of(rows, limit, execution -> Long.toString(execution.seq));
        return new Page<>(
                page.items().stream()
                        .map(execution -> ExecutionView.of(execution, null))
                        .toList(),
                page.nextCursor());
    }

    @GET
    @Path("{id}")
    public ExecutionView get(String id) {
        ExecutionEntity execution = stored(id);
        return ExecutionView.of(execution, executions.timeline(execution.executionId));
    }

    /** Asks the worker to stop it; the timeline tells when that has happened. */
    @POST
    @Path("{id}/cancel")
    public Response cancel(String id) {
        ExecutionEntity execution = stored(id);
        if (ExecutionStatus.valueOf(execution.status.toUpperCase(Locale.ROOT)).isEnded()) {
            throw ProblemException.conflict("execution_ended", "The execution has ended: " + execution.status);
        }
        cancellation.cancelExecution(
                new ContactKey(workspace.id(), new ContactId(execution.contactId)),
                new ExecutionId(execution.executionId));
        return Response.accepted(Map.of("execution_id", execution.executionId, "status", execution.status))
                .build();
    }

    private ExecutionEntity stored(String id) {
        return executions.find(workspace.id(), Ids.path(id, NOUN)).orElseThrow(() -> Ids.notFound(NOUN));
    }
}
