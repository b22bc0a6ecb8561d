package dev.beckon.engine.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/** {@code replace} as Pebble has it, but the length is known before the text is built. */
final class BoundedReplace implements Filter {

    private static final String PAIRS = "replace_pairs";

    @Override
    public List<String> getArgumentNames() {
        return List.of(PAIRS);
    }

    @Override
    public Object apply(
            Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        if (input == null) {
            return null;
        }
        if (!(arguments.get(PAIRS) instanceof Map<?, ?> pairs)) {
            throw new TemplateFailedException("Line " + line + ": replace needs a map, such as {'a': 'b'}");
        }
        String text = input.toString();
        for (Map.Entry<?, ?> pair : pairs.entrySet()) {
            text = replace(text, String.valueOf(pair.getKey()), String.valueOf(pair.getValue()), line);
        }
        return text;
    }

    private static String replace(String text, String target, String replacement, int line) {
        if (target.isEmpty()) {
            return text;
        }
        long count = 0;
        for (int at = text.indexOf(target); at >= 0; at = text.indexOf(target, at + target.length())) {
            count++;
        }
        BoundedFilter.checkLength(text.length() + count * (replacement.length() - target.length()), line);
        return text.replace(target, replacement);
    }
}
