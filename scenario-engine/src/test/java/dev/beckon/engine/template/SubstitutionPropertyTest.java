package dev.beckon.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.StringLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short way to put variables in gives what Pebble gives: both ours, locked down, and one as it comes. */
class SubstitutionPropertyTest {

    private static final int ROUNDS = 3_000;
    private static final List<String> NAMES = List.of("contact", "trigger", "answers", "nobody");
    private static final List<String> FIELDS = List.of("a", "b", "c", "nested", "list", "hollow", "nope");
    private static final List<String> TEXTS =
            List.of(" ", "\n", "Hi ", "é😀", "}} ", "{ x }", "'\"", "\r\n\n", "%", "<b>", "#", "\\n");

    private static final PebbleEngine ORIGINAL = new PebbleEngine.Builder()
            .loader(new StringLoader())
            .newLineTrimming(false)
            .autoEscaping(false)
            .build();

    @Test
    void theShortWayIsPebblesWay() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String text = text(random);
            Map<String, Object> names =
                    Map.of("contact", values(random, 0), "trigger", values(random, 0), "answers", values(random, 0));
            TemplateScope scope = new TemplateScope(names);
            Template template = TemplateCompiler.compile(text, Escaping.NONE);
            String why = "seed " + seed + ", round " + round + ": " + text;

            Rendered rendered = template.render(scope);

            if (text.indexOf('{') >= 0) {
                assertThat(template).as(why).isInstanceOf(Substitution.class);
                Rendered program = new Program(LockedEngine.parse(text, Escaping.NONE)).render(scope);
                assertThat(rendered.unknownVariables()).as(why).hasSameSizeAs(program.unknownVariables());
            }
            assertThat(rendered.text()).as(why).isEqualTo(original(text, names));
        }
    }

    private static String original(String text, Map<String, Object> names) throws IOException {
        StringWriter writer = new StringWriter();
        ORIGINAL.getTemplate(text).evaluate(writer, names);
        return writer.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(random.nextBoolean() ? pick(TEXTS, random) : variable(random));
        }
        return text.toString();
    }

    private static String variable(Random random) {
        StringBuilder path = new StringBuilder(pick(NAMES, random));
        for (int i = random.nextInt(4); i > 0; i--) {
            String field = pick(FIELDS, random);
            path.append(random.nextInt(4) == 0 ? "['" + field + "']" : "." + field);
        }
        return random.nextBoolean() ? "{{ " + path + " }}" : "{{" + path + "}}";
    }

    private static Map<String, Object> values(Random random, int depth) {
        Map<String, Object> values = new HashMap<>();
        values.put("a", pick(List.of("text", "{{ x }}", "", "é\n<b>"), random));
        values.put("b", pick(List.<Object>of(1, 7_000_000_000L, 2.50, -0.0, 100.25), random));
        values.put("c", random.nextBoolean() ? random.nextBoolean() : null);
        values.put("list", List.of(1, "two", List.of()));
        values.put("hollow", Map.of());
        if (depth < 2 && random.nextBoolean()) {
            values.put("nested", values(random, depth + 1));
        }
        return values;
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
