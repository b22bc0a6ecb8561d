package dev.beckon.engine.interpreter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What random scenarios are made of, and what comes of it, so that the model need not know templates. */
final class Sample {

    enum Outcome {
        SOMETHING,
        NOTHING,
        FAILURE
    }

    record Text(String template, Outcome outcome) {}

    /** What a reply means for each kind of question: the option offered, and the value by kind; null for none. */
    record Said(String text, String option, boolean byPlace, Object number, String date, String email, String phone) {}

    static final List<Text> TEXTS = List.of(
            new Text("Hello", Outcome.SOMETHING),
            new Text("Hi {{ contact.name }}", Outcome.SOMETHING),
            new Text("{% for x in trigger.list %}{{ x }},{% endfor %}", Outcome.SOMETHING),
            new Text("{{ trigger.missing }}", Outcome.NOTHING),
            new Text("{{ trigger.count / trigger.zero }}", Outcome.FAILURE));

    static final List<Said> REPLIES = Arrays.asList(
            new Said("Yes", "option_0", false, null, null, null, null),
            new Said(" nó ", "option_1", false, null, null, null, null),
            new Said("1", "option_0", true, 1, null, null, null),
            new Said("2.", "option_1", true, 2, null, null, null),
            new Said("what?", null, false, null, null, null, null),
            new Said("", null, false, null, null, null, null),
            new Said(null, null, false, null, null, null, null),
            new Said("1.3.2026", null, false, null, "2026-03-01", null, null),
            new Said("A@b.example", null, false, null, null, "a@b.example", null),
            new Said("+33 612 345 678", null, false, 33_612_345_678L, null, null, "+33612345678"),
            new Said("06 12 34 56 78", null, false, null, null, null, "+33612345678"));

    static final List<String> INSTANTS =
            List.of("2026-03-01T13:00:00Z", "2026-03-01T11:00:00Z", "{{ trigger.missing }}", "soon");

    static final String READABLE = "2026";

    static final List<String> EVENTS = List.of("paid", "left");

    static final List<Map<String, Object>> PROPERTIES =
            List.of(Map.of(), Map.of("amount", 3), Map.of("amount", "7", "who", "Ada"));

    static final List<String> TAGS = List.of("red", "{{ trigger.colour }}", "{{ trigger.missing }}");

    static final List<String> URLS = List.of("https://example.com/{{ trigger.count }}", "{{ trigger.nowhere }}");

    /** What a value with a template in it comes to. */
    static Object value(Object value) {
        if ("{{ trigger.count }}".equals(value)) {
            return 3;
        }
        return "{{ trigger.colour }}".equals(value) ? "blue" : value;
    }

    static Outcome outcome(String template) {
        return TEXTS.stream()
                .filter(text -> text.template().equals(template))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private Sample() {}
}
