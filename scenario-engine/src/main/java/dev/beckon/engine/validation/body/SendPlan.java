package dev.beckon.engine.validation.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.message.Channel;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.MessageBody;
import dev.beckon.engine.definition.Variant;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.ListType;
import dev.beckon.engine.validation.field.MapType;
import dev.beckon.engine.validation.field.TextType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is sent on which channel, best first. */
public record SendPlan(MessageBody body, List<Channel> channels, List<Variant> variants) {

    public static final Field<List<Channel>> CHANNELS = Field.of(
                    "channels",
                    ListType.of(VariantType.CHANNEL_NAME, 0, Limits.MAX_VARIANTS)
                            .distinctBy(channel -> channel, "channel"),
                    "the channels that may carry it, best first; absent for the workspace's order")
            .or(List.of());

    private static final MessageBody NOTHING = MessageBody.text(null);

    private static final TextType.Form CHANNEL_NAMES = new TextType.Form(
            Pattern.compile(String.join("|", VariantType.CHANNEL_NAME.words().keySet())),
            "unknown_channel",
            "known channels are "
                    + String.join(", ", VariantType.CHANNEL_NAME.words().keySet()));

    /** The fields of {@code options}. */
    public static List<Field<?>> options(BodyFields kind) {
        List<Field<?>> fields = new ArrayList<>(kind.options());
        fields.addAll(List.of(CHANNELS, plan(kind, NOTHING), map(kind, NOTHING)));
        return List.copyOf(fields);
    }

    private static Field<List<Variant>> plan(BodyFields kind, MessageBody base) {
        return Field.of(
                        "send_plan",
                        ListType.of(new VariantType(kind, base), 0, Limits.MAX_VARIANTS),
                        "what is tried, in order: a channel, or an object with channel and what differs there")
                .or(List.of());
    }

    private static Field<Map<String, MessageBody>> map(BodyFields kind, MessageBody base) {
        return Field.of(
                        "variants",
                        new MapType<>(
                                new VariantBodyShape(new VariantType(kind, base)), CHANNEL_NAMES, Limits.MAX_VARIANTS),
                        "what differs on which channel; tried in the order of channels, then in this one")
                .or(Map.of());
    }

    /** Schema of an entry of the plan that is more than a channel. */
    public static ObjectNode variantSchema(BodyFields kind) {
        return new VariantType(kind, NOTHING).object();
    }

    /** Reads a body and what is made of it on each channel. */
    public static SendPlan read(BodyFields kind, Fields outer, Fields options) {
        MessageBody body = kind.read(outer, options, NOTHING);
        List<Channel> channels = CHANNELS.read(options);
        List<Variant> plan = plan(kind, body).read(options);
        Map<String, MessageBody> map = map(kind, body).read(options);
        if (!plan.isEmpty() && !map.isEmpty()) {
            options.place("variants").problem("given_twice", "give either 'send_plan' or 'variants', not both");
        }
        if (plan.isEmpty() && map.isEmpty()) {
            BodyFields.requireContent(body, outer);
        }
        return new SendPlan(body, channels, map.isEmpty() ? plan : ordered(channels, map, body));
    }

    private static List<Variant> ordered(List<Channel> channels, Map<String, MessageBody> map, MessageBody body) {
        Map<Channel, MessageBody> ordered = new LinkedHashMap<>();
        channels.forEach(channel -> ordered.put(channel, body));
        map.forEach((name, variant) -> {
            Channel channel = VariantType.CHANNEL_NAME.words().get(name);
            if (channel != null) {
                ordered.put(channel, variant);
            }
        });
        return ordered.entrySet().stream()
                .map(entry -> new Variant(entry.getKey(), entry.getValue()))
                .toList();
    }

    public void write(BodyFields kind, ObjectNode outer, ObjectNode options) {
        kind.write(body, outer, options, false);
        CHANNELS.write(options, channels);
        plan(kind, body).write(options, variants);
    }
}
