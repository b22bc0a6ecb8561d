package dev.beckon.definitions.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads the bytes of uploaded files. */
@ApplicationScoped
class MediaContents {

    /** A file as the outside gets it; {@code filename} may be null. */
    record Content(byte[] bytes, String mimeType, String filename) {}

    private static final String READ = "select content, mime_type, filename from media_file where token = :token";

    private final EntityManager entities;

    MediaContents(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    Optional<Content> of(String token) {
        List<Tuple> found = entities.createNativeQuery(READ, Tuple.class)
                .setParameter("token", token)
                .getResultList();
        return found.stream()
                .map(row -> new Content(
                        row.get("content", byte[].class),
                        row.get("mime_type", String.class),
                        row.get("filename", String.class)))
                .findFirst();
    }
}
