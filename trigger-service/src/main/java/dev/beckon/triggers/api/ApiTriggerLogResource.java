package dev.beckon.triggers.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Cursor;
import dev.beckon.support.web.Page;
import dev.beckon.triggers.apitrigger.ApiTriggerLog;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code GET /api/v1/api_triggers/{id}/log}: the calls of an API trigger and what each came to, the newest first. */
@Path("/api/v1/api_triggers/{id}/log")
@RunOnVirtualThread
public class ApiTriggerLogResource {

    private static final String NOUN = "api_trigger";

    private final CallerWorkspace workspace;
    private final ApiTriggerLog log;

    ApiTriggerLogResource(CallerWorkspace workspace, ApiTriggerLog log) {
        this.workspace = workspace;
        this.log = log;
    }

    /**
     * One call.
     *
     * @param dryRun true for one that only asked; else null
     * @param outcome {@code started}, {@code dry_run}, or why nothing was started or would be
     * @param scenarios one for each that was started or would be, with its own call
     */
    public record EntryView(
            UUID triggerCallId,
            Instant occurredAt,
            String source,
            String idempotencyKey,
            @JsonInclude Map<String, Object> params,
            String status,
            Boolean dryRun,
            String outcome,
            @JsonInclude List<StartedView> scenarios) {

        static EntryView of(ApiTriggerLog.Entry entry) {
            return new EntryView(
                    entry.call(),
                    entry.occurredAt(),
                    entry.source(),
                    entry.idempotencyKey(),
                    entry.params(),
                    entry.status(),
                    entry.dryRun() ? true : null,
                    outcome(entry),
                    entry.scenarios().stream()
                            .map(scenario -> entry.dryRun() ? StartedView.tried(scenario) : StartedView.of(scenario))
                            .toList());
        }

        private static String outcome(ApiTriggerLog.Entry entry) {
            if (entry.failure() != null) {
                return entry.failure();
            }
            return entry.dryRun() ? "dry_run" : "started";
        }
    }

    /**
     * A scenario that was started, or would be.
     *
     * @param contacts whom it has come to so far
     * @param started those of them handed to the worker, which has not refused them; none by a dry run
     * @param wouldStart those of a dry run that would be; null where it was in earnest
     * @param skipped the others, for reasons told by the verdicts of its call
     */
    public record StartedView(
            long scenarioId,
            int scenarioVersion,
            UUID triggerCallId,
            String status,
            String failure,
            int contacts,
            int started,
            Integer wouldStart,
            int skipped) {

        static StartedView of(ApiTriggerLog.Started started) {
            return of(started, started.started(), null);
        }

        static StartedView tried(ApiTriggerLog.Started started) {
            return of(started, 0, started.started());
        }

        private static StartedView of(ApiTriggerLog.Started started, int inEarnest, Integer wouldStart) {
            return new StartedView(
                    started.scenario().value(),
                    started.version(),
                    started.call(),
                    started.status(),
                    started.failure(),
                    started.contacts(),
                    inEarnest,
                    wouldStart,
                    started.contacts() - started.started());
        }
    }

    @GET
    public Page<EntryView> list(String id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        ApiTriggerId trigger = new ApiTriggerId(Ids.numberInPath(id, NOUN));
        if (!log.isKnown(workspace.id(), trigger)) {
            throw Ids.notFound(NOUN);
        }
        int size = Page.limit(limit);
        Page<ApiTriggerLog.Entry> page = Page.of(
                log.page(workspace.id(), trigger, Cursor.decodeLong(cursor, Long.MAX_VALUE), size + 1),
                size,
                entry -> Long.toString(entry.seq()));
        return new Page<>(page.items().stream().map(EntryView::of).toList(), page.nextCursor());
    }
}
