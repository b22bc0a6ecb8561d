package dev.beckon.engine.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beckon.engine.definition.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The attacks 21 to 24 of the threat list, and what they suggest. Each ends in a refusal, a failure or nothing. */
class TemplateAttackTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Map<String, Object> DATA = Map.of("list", numbers(200), "word", "x".repeat(1_000), "n", 7);

    private static List<Object> numbers(int count) {
        List<Object> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    // 21: files and class path

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% include \"application.properties\" %}",
                "{% include '/etc/passwd' %}",
                "{% import \"../secret\" as s %}",
                "{% from \"x\" import y %}",
                "{% extends \"application.properties\" %}",
                "{% embed 'x' %}{% endembed %}",
                "{% cache 'x' %}y{% endcache %}",
                "{% parallel %}x{% endparallel %}",
                "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
                "{% block b %}x{% endblock %}",
                "{% autoescape false %}x{% endautoescape %}",
                "{% filter upper %}x{% endfilter %}",
                "{% flush %}",
                "{% set s = 'x' %}",
                "{{ i18n('application', 'key') }}",
                "{{ block('b') }}",
                "{{ parent() }}",
                "{{ range(0, 50000000) }}",
                "{{ '%999999999d' | format(1) }}",
                "{{ contact.tags | merge(contact.tags) }}",
                "{{ 'aaaa' | split('(a+)+b') }}",
                "{{ contact.tags | nosuchfilter }}",
                "{{ contact.name is nosuchtest }}"
            })
    void whatIsNotOfferedIsRefusedWhenItIsSaved(String text) {
        assertThatThrownBy(() -> TemplateCompiler.compile(text, Escaping.NONE))
                .isInstanceOfSatisfying(
                        TemplateSyntaxException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(TemplateSyntaxException.Reason.FORBIDDEN));
    }

    // 22: reach-through

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ contact.getClass() }}",
                "{{ contact.clear() }}",
                "{{ trigger.put('a', 'b') }}",
                "{{ (1).TYPE.forName('java.lang.Runtime') }}",
                "{{ \"abc\".replaceAll('(a+)+', 'b') }}",
                "{{ \"a\".repeat(900000000) }}",
                "{% for x in trigger.list %}{{ loop.getClass() }}{% endfor %}",
                "{% if contact.name.isBlank() %}x{% endif %}",
                "{{ contact['getClass']() }}",
                "{{ contact.tags[contact.name.length()] }}"
            })
    void methodsAreRefusedWhenTheTemplateIsSaved(String text) {
        assertThatThrownBy(() -> TemplateCompiler.compile(text, Escaping.NONE))
                .isInstanceOf(TemplateSyntaxException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ contact.class }}",
                "{{ contact.name.class.classLoader }}",
                "{{ trigger.n.TYPE }}",
                "{{ contact.tags.size }}",
                "{{ locale.default }}",
                "{{ template.engine.loader }}",
                "{{ _context }}",
                "{{ _context.template }}",
                "{{ contact.tags['class'] }}",
                "{{ contact.tags[-1] }}",
                "{{ contact.tags[99999999999] }}"
            })
    void whatIsNoValueIsEmpty(String text) {
        Rendered rendered = Scopes.render(text, DATA);

        assertThat(rendered.text()).isEmpty();
        assertThat(rendered.unknownVariables()).hasSize(1);
    }

    // 23: bombs

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for a in trigger.list %}{% for b in trigger.list %}{% for c in trigger.list %}"
                        + "{% for d in trigger.list %}{% for e in trigger.list %}{% for f in trigger.list %}"
                        + "{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
                "{% for a in trigger.list %}{% for b in trigger.list %}{{ trigger.word }}{% endfor %}{% endfor %}",
                "{% for a in trigger.list %}{{ trigger.word }}{% endfor %}",
                "{{ trigger.word | replace({'x': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                        + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'}) }}",
                "{{ trigger.list | join(trigger.word) }}",
                "{{ trigger.word | base64encode | base64encode | base64encode | base64encode | base64encode"
                        + " | base64encode | base64encode | base64encode | base64encode | base64encode | base64encode"
                        + " | base64encode | base64encode | base64encode | base64encode | base64encode | base64encode }}"
            })
    void aBombStopsSoon(String text) {
        Template template = TemplateCompiler.compile(text, Escaping.NONE);

        Assertions.assertTimeoutPreemptively(
                SOON,
                () -> assertThatThrownBy(() -> template.render(Scopes.scope(DATA)))
                        .isInstanceOf(TemplateFailedException.class));
    }

    /** Large values and few loops, where only the work between reading and printing is much. */
    @Test
    void workThatPrintsNothingStopsSoon() {
        Map<String, Object> large = Map.of(
                "list", numbers(9_000), "word", "\u00e4\u20ac".repeat(45_000), "words", List.of("x".repeat(90_000)));
        String joined = "trigger.word" + " ~ trigger.word".repeat(400);
        String filtered = "trigger.word" + " | upper | lower".repeat(150);
        String compared = "trigger.word == trigger.word" + " and trigger.word == trigger.word".repeat(150);
        String looped = "{% for w in trigger.words %}{% for i in trigger.list %}"
                + "{% if w ~ i == w %}{% endif %}{% endfor %}{% endfor %}";
        for (String text : List.of(
                "{{ (" + joined + ") | length }}",
                "{% for i in trigger.list %}{{ (" + filtered + ") | length }}{% endfor %}",
                "{% for i in trigger.list %}{% if " + compared + " %}{% endif %}{% endfor %}",
                "{% for i in trigger.list %}{{ (trigger.word | escape | raw) == '' ? '' : '' }}{% endfor %}",
                "{% for i in trigger.list %}{{ (1 | numberformat('0." + "0".repeat(30_000)
                        + "')) == '' ? '' : '' }}{% endfor %}",
                looped)) {
            Template template = TemplateCompiler.compile(text, Escaping.NONE);

            Assertions.assertTimeoutPreemptively(
                    SOON,
                    () -> assertThatThrownBy(() -> template.render(Scopes.scope(large)))
                            .as(text.substring(0, 60))
                            .isInstanceOf(TemplateFailedException.class));
        }
    }

    @Test
    void ordinaryWorkIsWithinTheBudget() {
        Map<String, Object> basket = Map.of("list", numbers(200), "word", "Bread & butter, two loaves");

        assertThat(Scopes.text(
                        "{% for i in trigger.list %}{{ (trigger.word ~ ' ' ~ i) | upper | trim }};{% endfor %}",
                        basket))
                .startsWith("BREAD & BUTTER, TWO LOAVES 0;")
                .endsWith("199;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ 0..30000000 }}",
                "{% for x in 0..30000000 %}{% endfor %}",
                "{% for a in [[contact, contact]] %}{% for b in [[a, a]] %}{{ b }}{% endfor %}{% endfor %}",
                "{{ {'a': contact} }}"
            })
    void aBombThatWouldBeBuiltInTheTemplateIsRefused(String text) {
        assertThatThrownBy(() -> TemplateCompiler.compile(text, Escaping.NONE))
                .isInstanceOf(TemplateSyntaxException.class);
    }

    @Test
    void aTemplateNestedWithoutEndIsRefused() {
        assertThatThrownBy(() -> TemplateCompiler.compile("{{ " + "(".repeat(30_000) + "1", Escaping.NONE))
                .isInstanceOf(TemplateSyntaxException.class);
        assertThatThrownBy(() -> TemplateCompiler.compile("{{ 1" + "+1".repeat(30_000) + " }}", Escaping.NONE))
                .isInstanceOf(TemplateSyntaxException.class);
    }

    @Test
    void aSimpleTextMayNotGrowWithoutEndEither() {
        Map<String, Object> large = Map.of("word", "x".repeat(Limits.MAX_RENDERED_LENGTH));

        assertThatThrownBy(() -> Scopes.render("{{ trigger.word }}{{ trigger.word }}", large))
                .isInstanceOf(TemplateFailedException.class);
        assertThat(Scopes.text("{{ trigger.word }}", large)).hasSize(Limits.MAX_RENDERED_LENGTH);
    }

    // 24: second order

    @Test
    void aValueIsNeverParsedAgain() {
        Map<String, Object> evil = Map.of("text", "{{ contact.name }}{% include 'x' %}");

        assertThat(Scopes.text("{{ trigger.text }}", evil)).isEqualTo(evil.get("text"));
        assertThat(Scopes.text("{{ trigger.text | trim }}", evil)).isEqualTo(evil.get("text"));
        assertThat(Scopes.text("{{ \"#{trigger.text}\" }}", evil)).isEqualTo(evil.get("text"));
    }

    @Test
    void valuesAreEscapedInHtmlAndOnlyThere() {
        Map<String, Object> evil = Map.of("text", "<script>alert(\"1\")</script>&'");

        assertThat(Scopes.html("<b>{{ trigger.text }}</b>", evil))
                .isEqualTo("<b>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</b>");
        assertThat(Scopes.html("{{ trigger.text | lower }}", evil)).doesNotContain("<script>");
        assertThat(Scopes.html("{{ trigger.text | escape }}", evil)).startsWith("&lt;script");
        assertThat(Scopes.html("{% for x in trigger %}{{ x.value }}{% endfor %}", evil))
                .startsWith("&lt;script");
        assertThat(Scopes.html("{{ trigger.nope ? 'a' : trigger.text }}", evil)).startsWith("&lt;script");
        assertThat(Scopes.text("{{ trigger.text }}", evil)).isEqualTo(evil.get("text"));
    }
}
