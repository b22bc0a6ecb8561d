package dev.beckon.engine.validation.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.message.Media;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.MediaSource;
import dev.beckon.engine.validation.Reference;
import dev.beckon.engine.validation.References;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.IdType;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.WordType;
import java.util.List;

/** {@code {"type": "image", "url": "https://…"}}. */
final class MediaShape implements Shape<MediaSource> {

    private static final Field<Media.Kind> TYPE = Field.required(
            "type", WordType.of(Media.Kind.values(), Media.Kind::wireName, "type"), "what a phone does with it");
    private static final Field<String> URL = Field.of("url", TextType.url(), "public address of the file");
    private static final Field<Long> ID =
            Field.of("id", new IdType(Reference.Kind.MEDIA_FILE), "a stored file, whose address is filled in");
    private static final Field<String> FILENAME =
            Field.of("filename", TextType.template(Limits.MAX_NAME_LENGTH), "shown for a document");
    private static final Field<String> MIME_TYPE =
            Field.of("mime_type", TextType.plain(Limits.MAX_NAME_LENGTH), "such as image/png");

    static final InlineObject<MediaSource> IN_BODY = new InlineObject<>(
            Field.of("media_file", new MediaShape(), "a picture, film, sound or document"),
            Field.of("media_file_id", new IdType(Reference.Kind.MEDIA_FILE), "a stored file, instead of media_file"),
            id -> new MediaSource(Media.Kind.IMAGE, id, "", null, null));

    @Override
    public List<Field<?>> fields() {
        return List.of(TYPE, URL, ID, FILENAME, MIME_TYPE);
    }

    @Override
    public MediaSource read(Fields fields) {
        References.requireContent(fields, URL, ID, "a medium needs an address");
        boolean isNamedOnly = ID.isIn(fields) && !URL.isIn(fields) && !TYPE.isIn(fields);
        return new MediaSource(
                isNamedOnly ? Media.Kind.IMAGE : TYPE.read(fields),
                ID.read(fields),
                URL.read(fields),
                FILENAME.read(fields),
                MIME_TYPE.read(fields));
    }

    @Override
    public void write(MediaSource media, ObjectNode target) {
        TYPE.write(target, media.kind());
        URL.write(target, media.url());
        ID.write(target, media.mediaFileId());
        FILENAME.write(target, media.filename());
        MIME_TYPE.write(target, media.mimeType());
    }
}
