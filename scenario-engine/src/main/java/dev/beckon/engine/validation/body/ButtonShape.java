package dev.beckon.engine.validation.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Button;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.phone.PhoneNumbers;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.WordType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * {@code {"type": "url", "title": "Track it", "url": "https://…"}}.
 *
 * @param replies whether reply buttons are possible: a question has its answers instead
 */
record ButtonShape(boolean replies) implements Shape<Button> {

    private enum Kind {
        REPLY,
        URL,
        PHONE;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Field<String> TITLE =
            Field.required("title", TextType.template(Limits.MAX_ANSWER_TITLE_LENGTH), "what the button says");
    private static final Field<String> URL = Field.of("url", TextType.url(), "what a url button opens");
    private static final Field<String> PHONE = Field.of(
            "phone", TextType.template(Limits.MAX_NAME_LENGTH), "whom a phone button calls, with the country code");

    private Field<Kind> type() {
        Kind[] kinds = Arrays.stream(Kind.values())
                .filter(kind -> replies || kind != Kind.REPLY)
                .toArray(Kind[]::new);
        return Field.of("type", WordType.of(kinds, Kind::wireName, "type"), "what it does")
                .orElse("url or phone where that is given" + (replies ? ", else reply" : ""));
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(type(), TITLE, URL, PHONE);
    }

    @Override
    public Button read(Fields fields) {
        Kind kind = kind(fields);
        String title = TITLE.read(fields);
        String url = target(URL, kind == Kind.URL, fields);
        String phone = target(PHONE, kind == Kind.PHONE, fields);
        if (phone != null
                && phone.indexOf('{') < 0
                && PhoneNumbers.e164(phone, null).isEmpty()) {
            fields.place(PHONE.name())
                    .problem("invalid_phone", "expected a number with its country code, such as +44 20 7946 0018");
        }
        return switch (kind) {
            case REPLY -> new Button.Reply(title);
            case URL -> new Button.OpenUrl(title, url);
            case PHONE -> new Button.Call(title, phone);
        };
    }

    private Kind kind(Fields fields) {
        Kind implied = URL.isIn(fields) ? Kind.URL : PHONE.isIn(fields) ? Kind.PHONE : Kind.REPLY;
        if (!replies && implied == Kind.REPLY && !type().isIn(fields)) {
            fields.place("type").problem("missing_type", "a question's buttons open an address or call a number");
        }
        return type().read(fields, implied);
    }

    private static String target(Field<String> field, boolean isWanted, Fields fields) {
        if (isWanted && !field.isIn(fields)) {
            fields.place(field.name()).problem("missing_" + field.name(), "this button needs it");
        } else if (!isWanted && field.isIn(fields)) {
            fields.place(field.name()).problem("unknown_field", "a button of this type has no " + field.name());
        }
        return field.read(fields);
    }

    @Override
    public void write(Button button, ObjectNode target) {
        switch (button) {
            case Button.Reply _ -> type().write(target, Kind.REPLY);
            case Button.OpenUrl(String _, String url) -> {
                type().write(target, Kind.URL);
                URL.write(target, url);
            }
            case Button.Call(String _, String phone) -> {
                type().write(target, Kind.PHONE);
                PHONE.write(target, phone);
            }
        }
        TITLE.write(target, button.title());
    }
}
