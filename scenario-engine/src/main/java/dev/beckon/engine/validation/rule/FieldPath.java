package dev.beckon.engine.validation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.field.Schema;
import dev.beckon.engine.validation.field.ValueType;
import java.util.regex.Pattern;

/** The field of a rule: a name space of templates and what is below it. */
record FieldPath(RuleScope scope) implements ValueType<String> {

    private static final Pattern BELOW = Pattern.compile("(\\.[^.\\p{Cntrl}]{1,100}){1,10}");

    @Override
    public String name() {
        return "path";
    }

    @Override
    public String read(JsonNode value, Place place) {
        if (!value.isTextual()) {
            place.wrongType("a text", value);
            return null;
        }
        String path = value.textValue();
        if (path.isBlank()) {
            place.problem("missing_field", "must not be blank");
            return null;
        }
        int dot = path.indexOf('.');
        boolean isPath = dot > 0
                && scope.namespaces().contains(path.substring(0, dot))
                && BELOW.matcher(path.substring(dot)).matches();
        if (isPath) {
            place.mentionsPath(path);
        } else {
            place.problem(
                    "unknown_namespace",
                    "a field is a path such as contact.country; here it begins with one of "
                            + String.join(
                                    ", ", scope.namespaces().stream().sorted().toList()));
        }
        return path;
    }

    @Override
    public JsonNode write(String value) {
        return TextNode.valueOf(value);
    }

    @Override
    public ObjectNode schema() {
        return Schema.of("string");
    }

    @Override
    public String standIn() {
        return "";
    }
}
