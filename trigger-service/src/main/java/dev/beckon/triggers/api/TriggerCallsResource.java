package dev.beckon.triggers.api;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Cursor;
import dev.beckon.support.web.Page;
import dev.beckon.triggers.cancellation.Cancellation;
import dev.beckon.triggers.dryrun.SampledContact;
import dev.beckon.triggers.dryrun.Samples;
import dev.beckon.triggers.history.CallCounting;
import dev.beckon.triggers.history.CallEntity;
import dev.beckon.triggers.history.Calls;
import dev.beckon.triggers.history.VerdictEntity;
import dev.beckon.triggers.history.Verdicts;
import dev.beckon.triggers.verdict.VerdictStatus;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** {@code /api/v1/trigger_calls}: how far calls came, what became of each contact, and stopping them. */
@Path("/api/v1/trigger_calls")
@RunOnVirtualThread
public class TriggerCallsResource {

    private static final String NOUN = "trigger_call";

    private final CallerWorkspace workspace;
    private final Calls calls;
    private final Verdicts verdicts;
    private final CallCounting counting;
    private final Cancellation cancellation;
    private final Samples samples;

    TriggerCallsResource(
            CallerWorkspace workspace,
            Calls calls,
            Verdicts verdicts,
            CallCounting counting,
            Cancellation cancellation,
            Samples samples) {
        this.workspace = workspace;
        this.calls = calls;
        this.verdicts = verdicts;
        this.counting = counting;
        this.cancellation = cancellation;
        this.samples = samples;
    }

    @GET
    public Page<CallView> list(
            @QueryParam("scenario_id") String scenarioId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        List<CallEntity> rows = calls.list(
                workspace.id(),
                Ids.numberFilter("scenario_id", scenarioId),
                Cursor.decodeLong(cursor, Long.MAX_VALUE),
                size + 1);
        Page<CallEntity> page = Page.of(rows, size, call -> Long.toString(call.seq));
        return new Page<>(page.items().stream().map(CallView::of).toList(), page.nextCursor());
    }

    @GET
    @Path("{id}")
    public CallView get(String id) {
        CallEntity call = stored(id);
        return view(call, call.dryRun && call.apiTriggerId != null ? parts(call) : null);
    }

    private List<CallView> parts(CallEntity parent) {
        return calls.parts(workspace.id(), parent.callId).stream()
                .map(part -> view(part, null))
                .toList();
    }

    private CallView view(CallEntity call, List<CallView> scenarios) {
        return CallView.of(
                call,
                counting.count(call.callId),
                call.dryRun ? samples.find(new TriggerCallId(call.callId)).orElse(null) : null,
                scenarios);
    }

    @GET
    @Path("{id}/verdicts")
    public Page<VerdictView> verdicts(
            String id,
            @QueryParam("status") String status,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        List<VerdictEntity> rows = verdicts.list(
                stored(id).callId,
                Words.filter("status", status, VerdictStatus.values()),
                Cursor.decodeLong(cursor, -1),
                size + 1);
        Page<VerdictEntity> page = Page.of(rows, size, verdict -> Integer.toString(verdict.key.position()));
        return new Page<>(page.items().stream().map(VerdictView::of).toList(), page.nextCursor());
    }

    /** What some contacts of a dry run would get. */
    @GET
    @Path("{id}/previews")
    public Page<SampledContact> previews(String id) {
        return new Page<>(samples.previews(new TriggerCallId(stored(id).callId)), null);
    }

    /** What runs is told to stop, what is not started yet will not be. May be repeated. */
    @POST
    @Path("{id}/cancel")
    public Response cancel(String id) {
        CallEntity call = stored(id);
        if (!cancellation.cancelCall(workspace.id(), new TriggerCallId(call.callId))) {
            throw ProblemException.conflict("trigger_call_ended", "The call has failed; there is nothing to stop");
        }
        return Response.accepted(Map.of("trigger_call_id", call.callId, "status", "cancelled"))
                .build();
    }

    private CallEntity stored(String id) {
        return calls.find(workspace.id(), Ids.path(id, NOUN)).orElseThrow(() -> Ids.notFound(NOUN));
    }
}
