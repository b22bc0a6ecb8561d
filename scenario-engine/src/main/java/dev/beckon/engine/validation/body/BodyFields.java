package dev.beckon.engine.validation.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Button;
import dev.beckon.engine.definition.ConversionLink;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.MediaSource;
import dev.beckon.engine.definition.MessageBody;
import dev.beckon.engine.definition.OptionList;
import dev.beckon.engine.definition.TemplateReference;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.ListType;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.field.SingleFieldShape;
import dev.beckon.engine.validation.field.TextType;
import java.util.ArrayList;
import java.util.List;

/**
 * What a message says.
 *
 * @param asks whether it is a question, which has answers in the place of reply buttons and list
 */
public record BodyFields(boolean asks) {

    public static final BodyFields MESSAGE = new BodyFields(false);
    public static final BodyFields QUESTION = new BodyFields(true);

    /** Not required: a medium or a template needs no text, nor does a message whose variants have one each. */
    public static final Field<String> CONTENT = Field.of(
            "content", TextType.template(), "the text; may be absent beside a medium or a provider's template");

    private static final Field<String> SUBJECT =
            Field.of("subject", TextType.template(), "of an e-mail; absent to make one from the text");
    private static final Field<String> HTML = Field.of("html", TextType.html(), "body of an e-mail");
    private static final Field<String> CARD = Field.of(
            "card",
            new SingleFieldShape<>(
                    Field.required("title", TextType.template(Limits.MAX_TITLE_LENGTH), "heading of the card")),
            "makes the message a card");
    private static final Field<OptionList> LIST =
            Field.of("list", new OptionListShape(), "rows to choose from behind one button; not beside reply buttons");
    private static final Field<TemplateReference> TEMPLATE = Field.of(
            "template", new TemplateShape(), "a template that the provider has approved, sent instead of the text");

    private Field<List<Button>> buttons() {
        return Field.of("buttons", ListType.of(new ButtonShape(!asks), 0, Limits.MAX_BUTTONS), "shown below, in order");
    }

    /** Name of the schema's definition of a variant. */
    public String definition() {
        return asks ? "question_variant" : "message_variant";
    }

    /** All but the text. */
    public List<Field<?>> options() {
        List<Field<?>> fields = new ArrayList<>(List.of(SUBJECT, HTML));
        fields.addAll(MediaShape.IN_BODY.fields());
        fields.addAll(List.of(CARD, buttons()));
        if (!asks) {
            fields.add(LIST);
        }
        fields.add(TEMPLATE);
        fields.addAll(LinkShape.IN_BODY.fields());
        return List.copyOf(fields);
    }

    /**
     * Reads a body.
     *
     * @param outer holds the text
     * @param options holds the rest; may be the same
     * @param base what is not given is taken from here
     */
    MessageBody read(Fields outer, Fields options, MessageBody base) {
        MediaSource media = MediaShape.IN_BODY.read(options);
        ConversionLink link = LinkShape.IN_BODY.read(options);
        OptionList list = asks ? null : LIST.read(options, base.list());
        List<Button> buttons = buttons().read(options, base.buttons());
        MessageBody body = new MessageBody(
                CONTENT.read(outer, base.content()),
                SUBJECT.read(options, base.subject()),
                HTML.read(options, base.html()),
                media == null ? base.media() : media,
                CARD.read(options, base.cardTitle()),
                buttons,
                list,
                TEMPLATE.read(options, base.template()),
                link == null ? base.link() : link);
        if (list != null && buttons.stream().anyMatch(Button.Reply.class::isInstance)) {
            options.place(LIST.name()).problem("buttons_and_list", "has reply buttons already; use one of the two");
        }
        return body;
    }

    /** Demands something to say, unless a blank text was told of already. */
    static void requireContent(MessageBody body, Fields outer) {
        boolean saysNothing = body.content() == null && body.media() == null && body.template() == null;
        if (saysNothing && !CONTENT.isIn(outer)) {
            Place place = outer.place(CONTENT.name());
            place.problem("missing_content", "'content' must be given, or a medium or a template");
        }
    }

    /** @param noButtons whether to say so when there are none */
    void write(MessageBody body, ObjectNode outer, ObjectNode options, boolean noButtons) {
        CONTENT.write(outer, body.content());
        SUBJECT.write(options, body.subject());
        HTML.write(options, body.html());
        MediaShape.IN_BODY.object().write(options, body.media());
        CARD.write(options, body.cardTitle());
        buttons().write(options, body.buttons());
        if (noButtons && body.buttons().isEmpty()) {
            options.putArray(buttons().name());
        }
        LIST.write(options, body.list());
        TEMPLATE.write(options, body.template());
        LinkShape.IN_BODY.object().write(options, body.link());
    }
}
