package dev.beckon.engine.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/**
 * What deals with absence: {@code default} and the tests that ask for it. To read a missing variable there is no
 * mistake.
 */
final class Forgiving {

    private Forgiving() {}

    static Filter filter(Filter filter) {
        return new ForgivingFilter(filter);
    }

    static Test test(Test test) {
        return new ForgivingTest(test);
    }

    private static void forgive(Object input) {
        if (input == null) {
            RenderSession.CURRENT.get().forgiveLast();
        }
    }

    private record ForgivingFilter(Filter filter) implements Filter {

        @Override
        public List<String> getArgumentNames() {
            return filter.getArgumentNames();
        }

        @Override
        public Object apply(
                Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            forgive(input);
            return filter.apply(input, arguments, self, context, line);
        }
    }

    private record ForgivingTest(Test test) implements Test {

        @Override
        public List<String> getArgumentNames() {
            return test.getArgumentNames();
        }

        @Override
        public boolean apply(
                Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            forgive(input);
            return test.apply(input, arguments, self, context, line);
        }
    }
}
