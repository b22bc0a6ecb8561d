package dev.beckon.triggers.api;

import dev.beckon.triggers.link.Links;
import dev.beckon.triggers.link.PreviewAgents;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/**
 * {@code /l/{token}}: leads a reader on. Looks by {@code HEAD} and by programs that make previews are not counted.
 * There is no workspace: whoever has the link may follow it.
 */
@Path("/l/{token}")
@RunOnVirtualThread
public class LinksResource {

    private static final String LOST = """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Link not found</title><body style="font-family:sans-serif;margin:4em auto;max-width:30em">
            <h1>Link not found</h1><p>This link does not lead anywhere, or not any more.</p></body></html>
            """;

    private final Links links;

    LinksResource(Links links) {
        this.links = links;
    }

    @GET
    public Response follow(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
            @HeaderParam("Purpose") String purpose,
            @HeaderParam("Sec-Purpose") String secPurpose) {
        boolean preview = PreviewAgents.isPreview(userAgent, purpose != null ? purpose : secPurpose);
        return answer(Ids.optional(token).flatMap(preview ? links::target : links::follow));
    }

    @HEAD
    public Response look(@PathParam("token") String token) {
        return answer(Ids.optional(token).flatMap(links::target));
    }

    private static Response answer(Optional<URI> target) {
        Response.ResponseBuilder answer = target.map(
                        uri -> Response.status(Response.Status.FOUND).header(HttpHeaders.LOCATION, uri.toString()))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                        .entity(LOST));
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
