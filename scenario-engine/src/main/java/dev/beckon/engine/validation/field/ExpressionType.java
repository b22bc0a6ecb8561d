package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.beckon.engine.template.TemplateCompiler;
import dev.beckon.engine.template.TemplateSyntaxException;

/** Boolean expressions of the template language. */
public record ExpressionType(int maxLength) implements ValueType<String> {

    @Override
    public String name() {
        return "expression";
    }

    @Override
    public String read(JsonNode value, Place place) {
        if (!value.isTextual()) {
            place.wrongType("a text", value);
            return null;
        }
        try {
            TemplateCompiler.expression(value.textValue());
            place.mentionsInExpression(value.textValue());
            return value.textValue();
        } catch (TemplateSyntaxException e) {
            place.problem(e.reason().code(), e.getMessage());
            return null;
        }
    }

    @Override
    public JsonNode write(String value) {
        return TextNode.valueOf(value);
    }

    @Override
    public ObjectNode schema() {
        return Schema.of("string").put("maxLength", maxLength);
    }
}
