package dev.beckon.definitions.asset;

import dev.beckon.contracts.message.Media;
import dev.beckon.support.problem.Problem;
import java.util.Arrays;
import java.util.List;

/**
 * A medium that lies elsewhere, as it is sent.
 *
 * @param type image, video, audio or document
 */
record MediaFileRequest(String url, String type, String filename, String mimeType)
        implements AssetRequest<MediaFileRow> {

    private static final int MAX_NAME = 200;
    private static final List<String> TYPES =
            Arrays.stream(Media.Kind.values()).map(Media.Kind::wireName).toList();

    /** Refuses with all faults; a new one needs address and type. */
    @Override
    public MediaFileRequest checked(boolean isNew) {
        Refusals refusals = new Refusals()
                .url(url, false)
                .text("filename", filename, MAX_NAME)
                .text("mime_type", mimeType, MAX_NAME);
        if (isNew) {
            refusals.required("url", url).required("type", type);
        }
        if (type != null && !TYPES.contains(type)) {
            refusals.add(new Problem.Fault("/type", "unknown_type", "'type' is one of " + String.join(", ", TYPES)));
        }
        refusals.throwForMediaFile();
        return this;
    }

    /** Writes the fields that are given; an uploaded file keeps all but its name. */
    @Override
    public void applyTo(MediaFileRow row) {
        row.filename = filename == null ? row.filename : filename;
        if (row.token != null) {
            if (url != null || type != null || mimeType != null) {
                new Refusals()
                        .add(new Problem.Fault("", "uploaded", "only 'filename' of an uploaded file can be changed"))
                        .throwForMediaFile();
            }
            return;
        }
        row.url = url == null ? row.url : url;
        row.type = type == null ? row.type : type;
        row.mimeType = mimeType == null ? row.mimeType : mimeType;
    }
}
