package dev.beckon.definitions.asset;

import dev.beckon.support.web.Revision;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** How the resources answer with an asset. */
final class Answers {

    private Answers() {}

    static Response of(AssetStore.Stored stored) {
        return Response.ok(stored.json())
                .header("ETag", Revision.tag(stored.revision()))
                .build();
    }

    static Response created(String path, AssetStore.Stored stored) {
        return Response.created(URI.create(path + '/' + stored.json().get("id").asText()))
                .entity(stored.json())
                .header("ETag", Revision.tag(stored.revision()))
                .build();
    }
}
