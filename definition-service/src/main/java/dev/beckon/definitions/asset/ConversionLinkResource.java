package dev.beckon.definitions.asset;

import dev.beckon.support.web.CallerWorkspace;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/conversion_links} of the caller's workspace. */
@Path(ConversionLinkResource.PATH)
@RunOnVirtualThread
public class ConversionLinkResource extends AssetResource<ConversionLinkRow, ConversionLinkRequest> {

    static final String PATH = "/api/v1/conversion_links";

    ConversionLinkResource(CallerWorkspace caller, ConversionLinkRows rows, AssetStore store) {
        super(PATH, caller, rows, store);
    }

    @POST
    public Response create(ConversionLinkRequest request) {
        return created(request, new ConversionLinkRow());
    }
}
