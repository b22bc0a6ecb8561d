package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.template.Escaping;
import dev.beckon.engine.template.TemplateCompiler;
import dev.beckon.engine.template.TemplateSyntaxException;
import java.util.regex.Pattern;

/**
 * Texts that are not blank.
 *
 * @param maxLength in UTF-16 units; of a template that has variables in it, the length is not known before it is rendered
 * @param escaping of a template; null for a text that is none
 * @param form what it must match; null for anything
 * @param tooLong code of a longer one; null for {@code <name>_too_long}
 */
public record TextType(String name, int maxLength, Escaping escaping, Form form, String tooLong)
        implements ValueType<String> {

    /** What a text must look like. */
    public record Form(Pattern pattern, String code, String explanation) {}

    private static final Form KEY = new Form(
            Pattern.compile("[A-Za-z0-9_-]+"),
            "invalid_key",
            "a key has letters, digits, hyphens and underscores only");

    private static final Form ADDRESS = new Form(
            Pattern.compile("(?i)(https?://.+|\\s*\\{.+)", Pattern.DOTALL),
            "invalid_url",
            "an address begins with https:// or http://, or with a variable");

    public static TextType plain(int maxLength) {
        return new TextType("text", maxLength, null, null, null);
    }

    /** A name that authors choose for use in paths. */
    public static TextType key() {
        return new TextType("key", Limits.MAX_KEY_LENGTH, null, KEY, null);
    }

    public static TextType template() {
        return template(Limits.MAX_TEMPLATE_LENGTH);
    }

    public static TextType template(int maxLength) {
        return new TextType("template", maxLength, Escaping.NONE, null, null);
    }

    public static TextType html() {
        return new TextType("template", Limits.MAX_TEMPLATE_LENGTH, Escaping.HTML, null, null);
    }

    /** A template of an absolute http or https address. */
    public static TextType url() {
        return new TextType("template", Limits.MAX_URL_LENGTH, Escaping.NONE, ADDRESS, null);
    }

    public TextType in(Form form) {
        return new TextType(name, maxLength, escaping, form, tooLong);
    }

    public TextType tooLong(String code) {
        return new TextType(name, maxLength, escaping, form, code);
    }

    @Override
    public String read(JsonNode value, Place place) {
        if (!value.isTextual()) {
            place.wrongType("a text", value);
            return null;
        }
        String text = value.textValue();
        if (text.isBlank()) {
            place.problem(place.name().isEmpty() ? "blank_text" : "missing_" + place.name(), "must not be blank");
            return null;
        }
        check(text, place);
        return text;
    }

    private void check(String text, Place place) {
        boolean isTemplate = escaping != null && text.indexOf('{') >= 0;
        if (escaping != null) {
            checkTemplate(text, escaping, place);
        }
        if (text.length() > maxLength && !(isTemplate || escaping != null && maxLength == Limits.MAX_TEMPLATE_LENGTH)) {
            String code = place.name().isEmpty() ? "text_too_long" : place.name() + "_too_long";
            place.problem(tooLong == null ? code : tooLong, "has at most " + maxLength + " characters");
        } else if (form != null && !form.pattern().matcher(text).matches()) {
            place.problem(form.code(), form.explanation());
        }
    }

    /** Tells of a text that is no template, or of the values that it names. */
    public static void checkTemplate(String text, Escaping escaping, Place place) {
        try {
            TemplateCompiler.compile(text, escaping);
            if (text.indexOf('{') >= 0) {
                place.mentions(text);
            }
        } catch (TemplateSyntaxException e) {
            place.problem(e.reason().code(), e.getMessage());
        }
    }

    @Override
    public JsonNode write(String value) {
        return TextNode.valueOf(value);
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schema.of("string").put("minLength", 1);
        if (escaping == null || maxLength == Limits.MAX_TEMPLATE_LENGTH) {
            schema.put("maxLength", maxLength);
        }
        return form == null || escaping != null
                ? schema
                : schema.put("pattern", "^" + form.pattern().pattern() + "$");
    }

    @Override
    public String standIn() {
        return "";
    }
}
