package dev.beckon.delivery.api;

import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Cursor;
import dev.beckon.support.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /api/v1/channels}: the configured senders of the caller's workspace. */
@Path("/api/v1/channels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class ChannelResource {

    private final ChannelDesk desk;
    private final CallerWorkspace caller;
    private final String publicUrl;

    ChannelResource(
            ChannelDesk desk, CallerWorkspace caller, @ConfigProperty(name = "beckon.public-url") String publicUrl) {
        this.desk = desk;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    @POST
    public Response create(ChannelRequest request) {
        ChannelView created = view(desk.create(caller.id(), present(request)));
        return Response.created(URI.create("/api/v1/channels/" + created.id()))
                .entity(created)
                .build();
    }

    @GET
    public Page<ChannelView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int count = Page.limit(limit);
        List<ChannelView> rows = desk.page(caller.id(), Cursor.decode(cursor), count + 1).stream()
                .map(this::view)
                .toList();
        return Page.of(rows, count, ChannelView::id);
    }

    @GET
    @Path("/{id}")
    public ChannelView read(@PathParam("id") String id) {
        return view(desk.find(caller.id(), id));
    }

    @PATCH
    @Path("/{id}")
    public ChannelView change(@PathParam("id") String id, ChannelPatch patch) {
        return view(desk.change(caller.id(), id, present(patch)));
    }

    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") String id) {
        desk.remove(caller.id(), id);
    }

    private ChannelView view(ConfiguredChannel channel) {
        return ChannelView.of(channel, publicUrl);
    }

    private static <T> T present(T body) {
        if (body == null) {
            throw new ProblemException(400, "malformed_json", "A JSON object is required as the body");
        }
        return body;
    }
}
