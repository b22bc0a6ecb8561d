package dev.beckon.definitions.asset;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.support.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

/** The media files in the database. */
@Singleton
class MediaFileRows extends AssetRows<MediaFileRow> {

    /** Uploads of a workspace go one after the other, so that two at once do not pass together. */
    private static final String LOCK = "select id from workspace where id = :workspace for no key update";

    private static final String KEPT = """
            select count(*) as files, coalesce(sum(size), 0) as bytes from media_file where workspace_id = :workspace""";

    private final MediaSettings settings;

    MediaFileRows(MediaSettings settings) {
        super(ReferenceKind.MEDIA_FILE);
        this.settings = settings;
    }

    @Override
    void admit(WorkspaceId workspace, MediaFileRow row) {
        EntityManager entities = getEntityManager();
        entities.createNativeQuery(LOCK, String.class)
                .setParameter("workspace", workspace.value())
                .getResultList();
        Tuple kept = (Tuple) entities.createNativeQuery(KEPT, Tuple.class)
                .setParameter("workspace", workspace.value())
                .getSingleResult();
        long files = kept.get("files", Number.class).longValue() + 1;
        long bytes = kept.get("bytes", Number.class).longValue() + (row.size == null ? 0 : row.size);
        if (files > settings.mostFiles() || bytes > settings.mostBytes()) {
            throw ProblemException.unprocessable(
                    "media_quota_exceeded",
                    "A workspace keeps at most %d media files of %d bytes in all; this would make %d of %d"
                            .formatted(settings.mostFiles(), settings.mostBytes(), files, bytes),
                    List.of());
        }
    }

    @Override
    ProblemException absent(long id) {
        return ProblemException.notFound("media_file_not_found", "There is no media file with id " + id);
    }
}
