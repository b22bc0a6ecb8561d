package dev.beckon.engine.validation.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.message.Channel;
import dev.beckon.engine.definition.MessageBody;
import dev.beckon.engine.definition.Variant;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.field.Schema;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.WordType;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry of a send plan: a channel, or an object with what differs there.
 *
 * @param base what the entry does not say is taken from here
 */
record VariantType(BodyFields body, MessageBody base) implements Shape<Variant> {

    static final WordType<Channel> CHANNEL_NAME = WordType.of(Channel.values(), Channel::wireName, "channel");

    private static final Field<Channel> CHANNEL = Field.required("channel", CHANNEL_NAME, "which channel it is for");

    @Override
    public String name() {
        return "variant";
    }

    @Override
    public List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>(List.of(CHANNEL, BodyFields.CONTENT));
        fields.addAll(body.options());
        return fields;
    }

    /** What {@link #schema()} refers to; under a channel's name the channel need not be said again. */
    ObjectNode object() {
        ObjectNode schema = Shape.super.schema();
        schema.remove("required");
        return schema;
    }

    @Override
    public Variant read(JsonNode value, Place place) {
        if (!value.isTextual()) {
            return Shape.super.read(value, place);
        }
        Channel channel = CHANNEL_NAME.read(value, place);
        if (channel != null && base.content() == null && base.media() == null && base.template() == null) {
            place.problem("missing_content", "the action has no 'content' that could be sent here");
        }
        return channel == null ? null : new Variant(channel, base);
    }

    @Override
    public Variant read(Fields fields) {
        return new Variant(CHANNEL.read(fields), readBody(fields));
    }

    MessageBody readBody(Fields fields) {
        MessageBody variant = body.read(fields, fields, base);
        BodyFields.requireContent(variant, fields);
        return variant;
    }

    @Override
    public void write(Variant variant, ObjectNode target) {
        CHANNEL.write(target, variant.channel());
        body.write(variant.body(), target, target, !base.buttons().isEmpty());
    }

    @Override
    public ObjectNode schema() {
        return Schema.anyOf(CHANNEL_NAME.schema(), Schema.ref(body.definition()));
    }
}
