package dev.beckon.engine.interpreter;

import dev.beckon.engine.template.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value whose texts are templates. A text that is one variable and nothing else keeps the kind of what the variable
 * holds, so that a number stays a number.
 */
sealed interface ValueText {

    /** @throws dev.beckon.engine.template.TemplateFailedException when a text cannot be rendered */
    Object render(Walk walk, String actionKey);

    record Fixed(Object value) implements ValueText {

        @Override
        public Object render(Walk walk, String actionKey) {
            return value;
        }
    }

    record Text(Template template) implements ValueText {

        @Override
        public Object render(Walk walk, String actionKey) {
            Object lone = template.loneValue(walk.scope()).orElse(null);
            return lone == null || lone instanceof String ? walk.render(actionKey, template) : lone;
        }
    }

    record Many(List<ValueText> items) implements ValueText {

        @Override
        public Object render(Walk walk, String actionKey) {
            List<Object> values = new ArrayList<>(items.size());
            items.forEach(item -> values.add(item.render(walk, actionKey)));
            return values;
        }
    }

    record Fields(Map<String, ValueText> fields) implements ValueText {

        @Override
        public Map<String, Object> render(Walk walk, String actionKey) {
            Map<String, Object> values = LinkedHashMap.newLinkedHashMap(fields.size());
            fields.forEach((name, value) -> values.put(name, value.render(walk, actionKey)));
            return values;
        }
    }

    static ValueText of(Object value, Compiling compiling) {
        return switch (value) {
            case String text when text.indexOf('{') >= 0 -> new Text(compiling.text(text));
            case List<?> items ->
                new Many(items.stream().map(item -> of(item, compiling)).toList());
            case Map<?, ?> map -> fields(map, compiling);
            case null, default -> new Fixed(value);
        };
    }

    static Fields fields(Map<?, ?> map, Compiling compiling) {
        Map<String, ValueText> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put((String) name, of(value, compiling)));
        return new Fields(fields);
    }
}
