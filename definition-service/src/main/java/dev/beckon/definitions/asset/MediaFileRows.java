package dev.beckon.definitions.asset;

import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** The media files in the database. */
@ApplicationScoped
class MediaFileRows extends AssetRows<MediaFileRow> {

    MediaFileRows() {
        super(ReferenceKind.MEDIA_FILE);
    }

    @Override
    ProblemException absent(long id) {
        return ProblemException.notFound("media_file_not_found", "There is no media file with id " + id);
    }
}
