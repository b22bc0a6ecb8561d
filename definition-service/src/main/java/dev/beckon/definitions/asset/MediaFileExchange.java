package dev.beckon.definitions.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.support.problem.Problem;
import jakarta.inject.Singleton;
import java.util.Base64;

/** Media in bundles: an address, or the bytes of an uploaded file in base64 as {@code content}. */
@Singleton
class MediaFileExchange extends AssetExchange<MediaFileRow> {

    private static final String CONTENT = "content";

    private final MediaContents contents;

    MediaFileExchange(MediaFileRows rows, AssetStore store, MediaContents contents) {
        super(rows, store, "url", "filename", "type");
        this.contents = contents;
    }

    @Override
    ObjectNode exported(MediaFileRow row) {
        ObjectNode thing = super.exported(row);
        if (row.token != null) {
            contents.of(row.token)
                    .ifPresent(content -> thing.put(CONTENT, Base64.getEncoder().encodeToString(content.bytes())));
        }
        return thing;
    }

    @Override
    MediaFileRow row(ObjectNode exported) {
        if (exported.hasNonNull(CONTENT)) {
            return Upload.of(bytes(exported), text(exported, "mime_type"), text(exported, "filename"));
        }
        MediaFileRow row = new MediaFileRow();
        new MediaFileRequest(
                        text(exported, "url"),
                        text(exported, "type"),
                        text(exported, "filename"),
                        text(exported, "mime_type"))
                .checked(true)
                .applyTo(row);
        return row;
    }

    private static byte[] bytes(ObjectNode exported) {
        try {
            return Base64.getDecoder().decode(exported.get(CONTENT).asText());
        } catch (IllegalArgumentException e) {
            new Refusals()
                    .add(new Problem.Fault("/content", "invalid_content", "expected base64"))
                    .throwForMediaFile();
            throw e;
        }
    }
}
