package dev.beckon.definitions.asset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that may be uploaded: those that channels carry, and none that a browser would run. */
enum MediaFormat {
    JPEG("image", "image/jpeg", 0, "\u00ff\u00d8\u00ff"),
    PNG("image", "image/png", 0, "\u0089PNG"),
    GIF("image", "image/gif", 0, "GIF8"),
    WEBP("image", "image/webp", 8, "WEBP"),
    MP4("video", "video/mp4", 4, "ftyp"),
    THREE_GPP("video", "video/3gpp", 4, "ftyp"),
    MP3("audio", "audio/mpeg", 0, ""),
    OGG("audio", "audio/ogg", 0, "OggS"),
    AAC("audio", "audio/aac", 0, ""),
    M4A("audio", "audio/mp4", 4, "ftyp"),
    AMR("audio", "audio/amr", 0, "#!AMR"),
    PDF("document", "application/pdf", 0, "%PDF"),
    TEXT("document", "text/plain", 0, ""),
    CSV("document", "text/csv", 0, ""),
    DOC("document", "application/msword", 0, ""),
    DOCX("document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", 0, "PK"),
    XLS("document", "application/vnd.ms-excel", 0, ""),
    XLSX("document", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 0, "PK"),
    PPTX("document", "application/vnd.openxmlformats-officedocument.presentationml.presentation", 0, "PK");

    private final String type;
    private final String mimeType;
    private final int offset;
    private final byte[] mark;

    MediaFormat(String type, String mimeType, int offset, String mark) {
        this.type = type;
        this.mimeType = mimeType;
        this.offset = offset;
        this.mark = mark.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What a phone does with it: the word in {@code type}. */
    String type() {
        return type;
    }

    String mimeType() {
        return mimeType;
    }

    /** The format of a declared type, without its parameters; empty for one that is not taken. */
    static Optional<MediaFormat> of(String contentType) {
        String bare =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mimeType.equals(bare))
                .findFirst();
    }

    /** Whether the bytes begin as this format does; true for formats without a fixed beginning. */
    boolean fits(byte[] content) {
        return content.length >= offset + mark.length
                && Arrays.equals(content, offset, offset + mark.length, mark, 0, mark.length);
    }
}
