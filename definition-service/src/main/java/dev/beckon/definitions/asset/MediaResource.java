package dev.beckon.definitions.asset;

import dev.beckon.support.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** {@code /media/{token}}: uploaded files for providers and phones, who have no key. A file never changes. */
@Path("/media/{token}")
@RunOnVirtualThread
public class MediaResource {

    private final MediaContents contents;

    MediaResource(MediaContents contents) {
        this.contents = contents;
    }

    @GET
    public Response read(@PathParam("token") String token, @HeaderParam("If-None-Match") String known) {
        MediaContents.Content content = contents.of(token)
                .orElseThrow(() -> ProblemException.notFound("media_file_not_found", "There is no such file"));
        String tag = '"' + token.substring(0, 16) + '"';
        Response.ResponseBuilder answer = tag.equals(known) ? Response.notModified() : Response.ok(content.bytes());
        answer.header("ETag", tag)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Type", content.mimeType());
        if (content.filename() != null) {
            String name = URLEncoder.encode(content.filename(), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            answer.header("Content-Disposition", "inline; filename*=UTF-8''" + name);
        }
        return answer.build();
    }
}
