package dev.beckon.engine.validation.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.ConversionLink;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.Reference;
import dev.beckon.engine.validation.References;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.IdType;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.TextType;
import java.util.List;

/** {@code {"title": "See it", "url": "https://…"}}. */
final class LinkShape implements Shape<ConversionLink> {

    private static final Field<Long> ID =
            Field.of("id", new IdType(Reference.Kind.CONVERSION_LINK), "a stored link, whose address is filled in");
    private static final Field<String> TITLE = Field.of(
            "title",
            TextType.template(Limits.MAX_ANSWER_TITLE_LENGTH),
            "of its button, where no text names {{ link.url }}");
    private static final Field<String> URL = Field.of("url", TextType.url(), "where it leads to");

    static final InlineObject<ConversionLink> IN_BODY = new InlineObject<>(
            Field.of("conversion_link", new LinkShape(), "a link whose clicks are counted, {{ link.url }} in texts"),
            Field.of(
                    "conversion_link_id",
                    new IdType(Reference.Kind.CONVERSION_LINK),
                    "a stored link, instead of conversion_link"),
            id -> new ConversionLink(id, null, ""));

    @Override
    public List<Field<?>> fields() {
        return List.of(ID, TITLE, URL);
    }

    @Override
    public ConversionLink read(Fields fields) {
        References.requireContent(fields, URL, ID, "a link needs an address");
        return new ConversionLink(ID.read(fields), TITLE.read(fields), URL.read(fields));
    }

    @Override
    public void write(ConversionLink link, ObjectNode target) {
        ID.write(target, link.id());
        TITLE.write(target, link.title());
        URL.write(target, link.url());
    }
}
