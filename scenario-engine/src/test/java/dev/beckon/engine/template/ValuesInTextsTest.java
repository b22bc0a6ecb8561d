package dev.beckon.engine.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, dates and lists as JSON has them, in the hands of operators and filters. */
class ValuesInTextsTest {

    private static final Map<String, Object> DATA = Map.ofEntries(
            Map.entry("old", 19.99),
            Map.entry("new", 14.49),
            Map.entry("written", "14.49"),
            Map.entry("large", 12345678.9),
            Map.entry("huge", 1e21),
            Map.entry("tiny", 0.00001),
            Map.entry("count", 7),
            Map.entry("amounts", List.of(12345678.9, 2)),
            Map.entry("names", List.of("b", "c", "a")),
            Map.entry("at", "2027-03-04T23:05:00Z"),
            Map.entry("day", "2027-03-04"),
            Map.entry("millis", 1_800_000_000_000L));

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "{{ trigger.old - trigger.new }} => 5.5",
                "{{ trigger.old - trigger.written }} => 5.5",
                "{{ 0.1 + 0.2 }} => 0.3",
                "{{ 3 * 1.1 }} => 3.3",
                "{{ 10 / 4 }} => 2.5",
                "{{ 10 / 5 }} => 2",
                "{{ 2 / 3 }} => 0.6666666666666667",
                "{{ trigger.count % 4 }} => 3",
                "{{ 1000000 * 1000000 }} => 1000000000000",
                "{{ trigger.written + 1 }} => 14.491",
                "{{ (trigger.old - trigger.new) | numberformat('0.00') }} => 5.50"
            })
    void calculationsAreDecimal(String template, String expected) {
        assertThat(Scopes.text(template, DATA)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "{{ trigger.large }} => 12345678.9",
                "{{ trigger.huge }} => 1000000000000000000000",
                "{{ trigger.tiny }} => 0.00001",
                "{{ trigger.large | default(1) }} => 12345678.9",
                "{{ trigger.large ~ ' EUR' }} => 12345678.9 EUR",
                "{% for amount in trigger.amounts %}{{ amount }};{% endfor %} => 12345678.9;2;",
                "{{ trigger.amounts | join(' + ') }} => 12345678.9 + 2"
            })
    void numbersHaveNoExponent(String template, String expected) {
        assertThat(Scopes.text(template, DATA)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "{{ trigger.written < 20 }} => true",
                "{{ trigger.written > trigger.old }} => false",
                "{{ trigger.day >= '2027-01-01' }} => true",
                "{{ trigger.count <= 7 }} => true",
                "{% if trigger.nothing > 2 %}more{% else %}none{% endif %} => none"
            })
    void orderIsThatOfRules(String template, String expected) {
        assertThat(Scopes.text(template, DATA)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "{{ trigger.names | sort | join('') }} => abc",
                "{{ trigger.names | rsort | join('') }} => cba",
                "{{ trigger.names | reverse | join('') }} => acb",
                "{{ trigger.names | join('') }} => bca",
                "{{ trigger.count | trim }} => 7",
                "{{ trigger.large | urlencode }} => 12345678.9",
                "{{ trigger.count | length }} => 1",
                "{{ trigger.written | numberformat('#.0') }} => 14.5"
            })
    void filtersTakeWhatJsonHas(String template, String expected) {
        assertThat(Scopes.text(template, DATA)).isEqualTo(expected);
    }

    @Test
    void sortingChangesNothingButTheText() {
        assertThat(Scopes.text("{{ trigger.names | sort | join('') }}{{ trigger.names | join('') }}", DATA))
                .isEqualTo("abcbca");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "{{ trigger.at | date('d MMMM yyyy, HH:mm') }} => 5 mars 2027, 00:05",
                "{{ trigger.at | date('HH:mm', timeZone='America/New_York') }} => 18:05",
                "{{ trigger.day | date('EEEE d MMMM') }} => jeudi 4 mars",
                "{{ trigger.day | date }} => 4 mars 2027",
                "{{ trigger.millis | date('yyyy') }} => 2027",
                "{{ '04.03.2027' | date('yyyy-MM-dd', existingFormat='dd.MM.yyyy') }} => 2027-03-04",
                "{{ trigger.nothing | date('yyyy') }}x => x"
            })
    void datesAreShownWhereAndAsTheContactReadsThem(String template, String expected) {
        TemplateScope scope = new TemplateScope(
                Map.of("contact", Map.of("language", "fr", "time_zone", "Europe/Paris"), "trigger", DATA));

        assertThat(TemplateCompiler.compile(template, Escaping.NONE)
                        .render(scope)
                        .text())
                .isEqualTo(expected);
    }

    @Test
    void withoutAZoneOfTheContactItIsTheWorkspaces() {
        TemplateScope scope = new TemplateScope(
                Map.of("contact", Map.of(), "workspace", Map.of("time_zone", "Asia/Tokyo"), "trigger", DATA));
        Rendered rendered = TemplateCompiler.compile("{{ trigger.at | date('d MMMM HH:mm') }}", Escaping.NONE)
                .render(scope);

        assertThat(rendered.text()).isEqualTo("5 March 08:05");
        assertThat(rendered.unknownVariables()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "{{ trigger.count / 0 }} => Line 1: '/' cannot be calculated",
                "{{ trigger.day - 1 }} => Line 1: '-' needs two numbers",
                "{{ trigger.names > 1 }} => Line 1: '>' needs two numbers or two texts",
                "{{ 'soon' | date('yyyy') }} => Line 1: date needs a date in ISO 8601",
                "{{ trigger.day | date('what?') }} => Line 1: the format of date is none"
            })
    void whatDoesNotFitIsSaidInTheWordsOfTheTemplate(String template, String message) {
        assertThatThrownBy(() -> Scopes.render(template, DATA))
                .isInstanceOf(TemplateFailedException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "{{ trigger.day | date('yyyy', 'x', 'UTC', 1) }} => takes only format, existingFormat, timeZone",
                "{{ trigger.day | date(zone='UTC') }} => takes only format, existingFormat, timeZone",
                "{{ trigger.day | upper('x') }} => takes nothing in brackets"
            })
    void aFilterThatIsGivenTooMuchIsRefusedWhenItIsSaved(String template, String message) {
        assertThatThrownBy(() -> TemplateCompiler.compile(template, Escaping.NONE))
                .isInstanceOf(TemplateSyntaxException.class)
                .hasMessageContaining(message);
    }
}
