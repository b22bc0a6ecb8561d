package dev.beckon.engine.template;

import dev.beckon.engine.definition.Limits;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/** A filter whose result may not be longer than a whole rendered text, so that a chain of filters cannot grow one. */
record BoundedFilter(Filter filter) implements Filter {

    @Override
    public List<String> getArgumentNames() {
        return filter.getArgumentNames();
    }

    @Override
    public Object apply(
            Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        arguments.values().forEach(RenderSession.CURRENT.get()::read);
        Object result = filter.apply(input, arguments, self, context, line);
        if (result instanceof CharSequence text) {
            checkLength(text.length(), line);
        }
        return result;
    }

    static void checkLength(long length, int line) {
        if (length > Limits.MAX_RENDERED_LENGTH) {
            throw new TemplateFailedException("Line " + line + ": the result of a filter is longer than "
                    + Limits.MAX_RENDERED_LENGTH + " characters");
        }
    }
}
