package dev.beckon.definitions.asset;

import dev.beckon.support.web.CallerWorkspace;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/surveys} of the caller's workspace. */
@Path(SurveyResource.PATH)
@RunOnVirtualThread
public class SurveyResource extends AssetResource<SurveyRow, SurveyRequest> {

    static final String PATH = "/api/v1/surveys";

    SurveyResource(CallerWorkspace caller, SurveyRows rows, AssetStore store) {
        super(PATH, caller, rows, store);
    }

    @POST
    public Response create(SurveyRequest request) {
        return created(request, new SurveyRow());
    }
}
