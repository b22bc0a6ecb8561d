package dev.beckon.engine.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What authors may write, and what comes of it. */
class TemplateTest {

    private static final Map<String, Object> DATA = Map.of(
            "order",
            Map.of("id", "A-1", "lines", List.of(Map.of("sku", "x", "n", 2), Map.of("sku", "y", "n", 3))),
            "name-of-it",
            "hyphen",
            "count",
            3,
            "price",
            12.5,
            "paid",
            true);

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "Hi {{ contact.name }}! => Hi Zoé!",
                "{{contact.Favourite colour}} => blue",
                "{{ contact.évaluation }} => 5",
                "{{ contact['Favourite colour'] }} => blue",
                "{{ params.name-of-it }} => hyphen",
                "{{ trigger.count-1 }} => 2",
                "{{ params['name-of-it'] }} => hyphen",
                "{{ trigger.order.id }}/{{ trigger.order.lines[1].sku }} => A-1/y",
                "{{ trigger.count }} {{ trigger.price }} {{ trigger.paid }} => 3 12.5 true",
                "{{ contact.tags }} => [vip, south]",
                "{{ contact.name | upper }} => ZOÉ",
                "{{ trigger.count * 2 + 1 }} => 7",
                "{% if trigger.count > 2 and trigger.paid %}yes{% else %}no{% endif %} => yes",
                "{% for line in trigger.order.lines %}{{ loop.index }}:{{ line.sku }}x{{ line.n }} {% endfor %} => 0:xx2 1:yx3",
                "{% for e in trigger.order %}{% if e.key == 'id' %}{{ e.value }}{% endif %}{% endfor %} => A-1",
                "{% for x in ['a', 'b'] %}{{ x }}{{ loop.last ? '.' : ',' }}{% endfor %} => a,b.",
                "{{ contact.tags | join(' + ') }} => vip + south",
                "{{ 'a-b' | replace({'-': '/'}) }} => a/b",
                "{{ max(1, trigger.count) }} => 3",
                "{% verbatim %}{{ as it is }}{% endverbatim %} => {{ as it is }}",
                "{# a note #}x => x",
                "{ not a tag } {{ '{{' }} => { not a tag } {{"
            })
    void textsAreRendered(String template, String expected) {
        Rendered rendered = Scopes.render(template, DATA);

        assertThat(rendered.text().strip()).isEqualTo(expected);
        assertThat(rendered.unknownVariables()).isEmpty();
    }

    @Test
    void aLineEndAfterAVariableStays() {
        assertThat(Scopes.text("{{ contact.name }}\nsecond", DATA)).isEqualTo("Zoé\nsecond");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "{{ nobody }} => nobody",
                "{{ contact.nope }} => contact.nope",
                "{{ trigger.order.nope.deeper }} => trigger.order.nope",
                "{{ trigger.order.id.length }} => trigger.order.id.length",
                "{{ contact.nope | upper }} => contact.nope",
                "{% if contact.nope == 'x' %}a{% endif %} => contact.nope",
                "{% for x in trigger.nope %}a{% endfor %} => trigger.nope",
                "{{ contact.tags[9] }} => contact.tags.9",
                "{{ locale }} => locale",
                "{{ template }} => template",
                "{{ _context.contact }} => _context"
            })
    void anUnknownVariableIsEmptyAndNamed(String template, String unknown) {
        Rendered rendered = Scopes.render(template, DATA);

        assertThat(rendered.text()).isEmpty();
        assertThat(rendered.unknownVariables()).containsExactly(unknown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "{{ contact.nope | default('friend') }} => friend",
                "{{ nobody.nothing | default('friend') }} => friend",
                "{{ contact.nope | upper | default('friend') }} => friend",
                "{% if contact.nope is null %}none{% endif %} => none",
                "{% if contact.nope is not defined %}none{% endif %} => none",
                "{% if contact.nope is empty %}none{% endif %} => none"
            })
    void absenceThatTheTemplateDealsWithIsNoMistake(String template, String expected) {
        Rendered rendered = Scopes.render(template, DATA);

        assertThat(rendered.text()).isEqualTo(expected);
        assertThat(rendered.unknownVariables()).isEmpty();
    }

    @Test
    void dealingWithOneAbsenceDoesNotHideAnother() {
        Rendered rendered =
                Scopes.render("{{ contact.a }}{{ contact.a | default('x') }}{{ contact.b | default('y') }}", DATA);

        assertThat(rendered.text()).isEqualTo("xy");
        assertThat(rendered.unknownVariables()).containsExactly("contact.a");
    }

    @Test
    void aTextWithoutABraceIsNotATemplate() {
        Template template = TemplateCompiler.compile("100 % of }} you", Escaping.NONE);

        assertThat(template).isInstanceOf(PlainText.class);
        assertThat(template.render(Scopes.scope(DATA)).text()).isEqualTo("100 % of }} you");
    }

    @Test
    void onlyVariablesMakeASubstitution() {
        assertThat(TemplateCompiler.compile("Hi {{ contact.name }}", Escaping.NONE))
                .isInstanceOf(Substitution.class);
        assertThat(TemplateCompiler.compile("Hi {{ contact.name | upper }}", Escaping.NONE))
                .isInstanceOf(Program.class);
    }

    @Test
    void aValueThatDoesNotFitFailsWithItsLine() {
        assertThatThrownBy(() -> Scopes.render("one\n{{ trigger.count / trigger.nothing }}", DATA))
                .isInstanceOf(TemplateFailedException.class)
                .hasMessageContaining("Line 2");
        assertThatThrownBy(() -> Scopes.render("{{ contact.tags | trim }}", DATA))
                .isInstanceOf(TemplateFailedException.class);
        assertThatThrownBy(() -> Scopes.render("{% for x in trigger.count %}{% endfor %}", DATA))
                .isInstanceOf(TemplateFailedException.class);
    }
}
