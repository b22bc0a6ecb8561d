package dev.beckon.definitions.asset;

import dev.beckon.engine.text.Excerpt;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes a file that was uploaded. */
final class Upload {

    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int TOKEN_BYTES = 32;
    private static final int MAX_NAME = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Upload() {}

    /**
     * The row of a file.
     *
     * @param file may be null
     * @throws ProblemException 422 {@code invalid_media_file}
     */
    static MediaFileRow read(FileUpload file) {
        if (file == null || file.size() == 0) {
            refuse("missing_file", "send the file as the part 'file'");
        }
        if (file.size() > MAX_BYTES) {
            refuse("file_too_large", "a file has at most " + MAX_BYTES + " bytes");
        }
        return of(bytes(file), file.contentType(), file.fileName());
    }

    /**
     * The row of a file's bytes.
     *
     * @param contentType as declared
     * @param filename may be null
     * @throws ProblemException 422 {@code invalid_media_file}
     */
    static MediaFileRow of(byte[] content, String contentType, String filename) {
        MediaFormat format = MediaFormat.of(contentType).orElse(null);
        if (format == null || !format.fits(content)) {
            refuse("unknown_format", "the declared type is none that channels carry, or the bytes are of another kind");
        }
        if (content.length > MAX_BYTES) {
            refuse("file_too_large", "a file has at most " + MAX_BYTES + " bytes");
        }
        MediaFileRow row = new MediaFileRow();
        row.type = format.type();
        row.mimeType = format.mimeType();
        row.filename = name(filename);
        row.content = content;
        row.size = content.length;
        row.token = token();
        return row;
    }

    private static void refuse(String code, String message) {
        new Refusals().add(new Problem.Fault("/file", code, message)).throwForMediaFile();
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file cannot be read back", e);
        }
    }

    /** The last part of the name that the client gave, without what a header must not hold; null when nothing is left. */
    private static String name(String given) {
        if (given == null) {
            return null;
        }
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"]", "")
                .strip();
        return last.isEmpty() ? null : Excerpt.start(last, MAX_NAME);
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
