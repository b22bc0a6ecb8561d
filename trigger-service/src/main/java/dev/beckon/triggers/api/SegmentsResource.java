package dev.beckon.triggers.api;

import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Cursor;
import dev.beckon.support.web.Page;
import dev.beckon.support.web.Revision;
import dev.beckon.triggers.database.DatabaseException;
import dev.beckon.triggers.segment.Segment;
import dev.beckon.triggers.segment.SegmentQuery;
import dev.beckon.triggers.segment.SegmentStore;
import dev.beckon.triggers.segment.SegmentStore.Outcome;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /api/v1/segments}: contacts picked by rules. */
@Path("/api/v1/segments")
@RunOnVirtualThread
public class SegmentsResource {

    private static final String NOUN = "segment";

    private final CallerWorkspace workspace;
    private final SegmentStore segments;
    private final SegmentQuery query;

    SegmentsResource(CallerWorkspace workspace, SegmentStore segments, SegmentQuery query) {
        this.workspace = workspace;
        this.segments = segments;
        this.query = query;
    }

    @POST
    public Response create(SegmentRequest request) {
        Bodies.required(request);
        Segment segment = stored(segments.create(workspace.id(), request.titleOrRefuse(), request.rulesOrRefuse()));
        return answer(Response.created(URI.create("/api/v1/segments/" + segment.id())), segment);
    }

    @GET
    public Page<SegmentView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        List<Segment> rows = segments.page(workspace.id(), Cursor.decodeLong(cursor, 0), size + 1);
        Page<Segment> page = Page.of(rows, size, segment -> Long.toString(segment.id()));
        return new Page<>(page.items().stream().map(SegmentView::of).toList(), page.nextCursor());
    }

    @GET
    @Path("{id}")
    public Response get(String id) {
        return answer(
                Response.ok(),
                segments.byId(workspace.id(), Ids.numberInPath(id, NOUN)).orElseThrow(() -> Ids.notFound(NOUN)));
    }

    /** Changes what is given. */
    @PATCH
    @Path("{id}")
    public Response change(String id, @HeaderParam("If-Match") String ifMatch, SegmentRequest request) {
        Bodies.required(request);
        String title = request.title() == null ? null : request.titleOrRefuse();
        Rules rules = request.filter() == null ? null : request.rulesOrRefuse();
        return answer(
                Response.ok(),
                stored(segments.change(
                        workspace.id(),
                        Ids.numberInPath(id, NOUN),
                        title,
                        rules,
                        present -> Revision.require(ifMatch, present.revision()))));
    }

    @DELETE
    @Path("{id}")
    public Response delete(String id, @HeaderParam("If-Match") String ifMatch) {
        long number = Ids.numberInPath(id, NOUN);
        segments.byId(workspace.id(), number).orElseThrow(() -> Ids.notFound(NOUN));
        Optional<Segment> naming =
                segments.delete(workspace.id(), number, present -> Revision.require(ifMatch, present.revision()));
        naming.ifPresent(other -> {
            throw ProblemException.conflict(
                    "segment_in_use", "Segment " + other.id() + " names this one; change that one first");
        });
        return Response.noContent().build();
    }

    /** Counted now. */
    @GET
    @Path("{id}/count")
    public Map<String, Long> count(String id) {
        try {
            return Map.of(
                    "count",
                    query.count(workspace.id(), Ids.numberInPath(id, NOUN)).orElseThrow(() -> Ids.notFound(NOUN)));
        } catch (DatabaseException e) {
            if (e.isTimeout()) {
                throw ProblemException.unavailable(
                        "count_timed_out", "Counting took too long and was stopped; a narrower segment counts faster");
            }
            throw e;
        }
    }

    private static Segment stored(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stored(Segment segment) -> segment;
            case Outcome.Absent absent -> throw Ids.notFound(NOUN);
            case Outcome.Unknown(long segment) -> throw refused("unknown_segment", "There is no segment " + segment);
            case Outcome.Circular(long segment) ->
                throw refused("circular_segment", "Segment " + segment + " names this one, be it over others");
            case Outcome.TooComplex tooComplex ->
                throw refused("too_complex", "Too many rules, those of the segments named among them");
        };
    }

    private static ProblemException refused(String code, String message) {
        return ProblemException.unprocessable(
                "invalid_segment",
                "The filter cannot be used; errors lists why",
                List.of(new Problem.Fault("/filter", code, message)));
    }

    private static Response answer(Response.ResponseBuilder response, Segment segment) {
        return response.header("ETag", Revision.tag(segment.revision()))
                .entity(SegmentView.of(segment))
                .build();
    }
}
