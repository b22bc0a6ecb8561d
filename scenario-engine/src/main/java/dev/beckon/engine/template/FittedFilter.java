package dev.beckon.engine.template;

import dev.beckon.engine.value.Scalars;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A filter of Pebble that takes what JSON has: Pebble's own want a text where a number stands, a number where it stands
 * in a text, and sort a list in its place, though it is not theirs to change.
 */
record FittedFilter(Filter filter, Want want) implements Filter {

    /** What a filter works on. */
    enum Want {
        TEXT {
            @Override
            Object from(Object input) {
                return input instanceof Number || input instanceof Boolean ? Scalars.text(input) : input;
            }
        },
        NUMBER {
            @Override
            Object from(Object input) {
                return input instanceof String
                        ? Scalars.number(input).map(Object.class::cast).orElse(input)
                        : input;
            }
        },
        LIST {
            @Override
            Object from(Object input) {
                return input instanceof List<?> items ? new ArrayList<>(items) : input;
            }
        };

        abstract Object from(Object input);
    }

    @Override
    public List<String> getArgumentNames() {
        return filter.getArgumentNames();
    }

    @Override
    public Object apply(
            Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        return filter.apply(want.from(input), arguments, self, context, line);
    }
}
