package dev.beckon.definitions.asset;

import dev.beckon.support.web.CallerWorkspace;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** {@code /api/v1/media_files} of the caller's workspace. A file that is uploaded, or an address elsewhere. */
@Path(MediaFileResource.PATH)
@RunOnVirtualThread
public class MediaFileResource extends AssetResource<MediaFileRow, MediaFileRequest> {

    static final String PATH = "/api/v1/media_files";

    MediaFileResource(CallerWorkspace caller, MediaFileRows rows, AssetStore store) {
        super(PATH, caller, rows, store);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm("file") FileUpload file) {
        return created(Upload.read(file));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(MediaFileRequest request) {
        return created(request, new MediaFileRow());
    }
}
