package dev.beckon.engine.template;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxMessageTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "{{ contact.name => where '}}' should be, the text ends",
                "{{ contact name }} => where '}}' should be, there is 'name'",
                "{% if contact.name %}x => the text ends before '{% endif %}'",
                "{% for x trigger.list %}{% endfor %} => where a name should be, there is 'trigger'",
                "{{ }} => a value is missing before '}}'",
                "{{ contact.name | }} => where a name should be, there is '}}'",
                "{% endif %} => there should be no 'endif' here; tags are if and for, each closed by its own end",
                "{{ 'abc }} => there should be no ' here; a text in quotes needs both of them",
                "{% if contact.name = 'x' %}{% endif %} => two values are compared by ==",
                "{% if 'x' in contact.tags %}{% endif %} => a list is asked by contains: contact.tags contains 'vip'"
            })
    void anAuthorReadsWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> TemplateCompiler.compile(text, Escaping.NONE))
                .isInstanceOf(TemplateSyntaxException.class)
                .hasMessageStartingWith("Line 1: ")
                .hasMessageEndingWith(message);
    }
}
