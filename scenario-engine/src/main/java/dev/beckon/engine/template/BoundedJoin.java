package dev.beckon.engine.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.utils.StringUtils;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** {@code join} as Pebble has it, but the length is watched while the text is built. */
final class BoundedJoin implements Filter {

    private static final String SEPARATOR = "separator";

    @Override
    public List<String> getArgumentNames() {
        return List.of(SEPARATOR);
    }

    @Override
    public Object apply(
            Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        if (input == null) {
            return null;
        }
        if (!(input instanceof Collection<?> items)) {
            throw new TemplateFailedException("Line " + line + ": join needs a list");
        }
        Object separator = arguments.get(SEPARATOR);
        StringBuilder text = new StringBuilder();
        boolean first = true;
        for (Object item : items) {
            if (!first && separator != null) {
                text.append(separator);
            }
            text.append(item == null ? "" : StringUtils.toString(Legible.of(item)));
            first = false;
            BoundedFilter.checkLength(text.length(), line);
        }
        return text.toString();
    }
}
