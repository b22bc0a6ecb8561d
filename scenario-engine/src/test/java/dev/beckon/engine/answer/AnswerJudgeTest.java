package dev.beckon.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.access.AccessRecord.Workspace;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.definition.AnswerKind;
import dev.beckon.engine.definition.AnswerRule;
import dev.beckon.engine.definition.AskQuestion.Answer;
import dev.beckon.engine.definition.Limits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerJudgeTest {

    @ParameterizedTest
    @CsvSource({
        "7, , 7",
        "' -7 ', , -7",
        "+7, , 7",
        "3000000000, , 3000000000",
        "7.50, , 7.5",
        "'7,5', , 7.5",
        "'7,5', en, 7.5",
        "'1,234', en, 1234",
        "'1,234', de, 1.234",
        "'1.234', de, 1234",
        "'1.234', en, 1.234",
        "'1.234', , 1.234",
        "'0,123', en, 0.123",
        "'1,234,567', , 1234567",
        "'1.234.567,89', , 1234567.89",
        "'1,234,567.89', , 1234567.89",
        "'1 234 567', fr, 1234567",
        "'1''234.5', , 1234.5",
        "٤٢, ar, 42",
        "5., , 5",
        ".5, , 0.5"
    })
    void aNumberAsPeopleWriteIt(String text, String language, String number) {
        assertThat(judge(AnswerKind.NUMBER, text, language, null))
                .isInstanceOfSatisfying(
                        Judged.Value.class,
                        value -> assertThat(new BigDecimal(value.value().toString()))
                                .isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource({
        "seven",
        "''",
        "1-2",
        "12 34",
        "'1,23,456'",
        "'1,234'",
        "1.2.3",
        "--1",
        "'1,2.3,4'",
        "5 €",
        ".",
        "11111111111111111111111111111111111111111"
    })
    void whatIsNoNumber(String text) {
        assertThat(judge(AnswerKind.NUMBER, text, null, null)).isEqualTo(new Judged.Rejected("not_a_number"));
    }

    @Test
    void aNumberMustBeInRange() {
        AnswerJudge judge = AnswerJudge.of(
                List.of(), new AnswerRule(AnswerKind.NUMBER, BigDecimal.ZERO, BigDecimal.TEN, 3, null, null));

        assertThat(judge.judge(null, "-1", null, null)).isEqualTo(new Judged.Rejected("number_too_small"));
        assertThat(judge.judge(null, "10,01", null, null)).isEqualTo(new Judged.Rejected("number_too_large"));
        assertThat(judge.judge(null, "10", null, null)).isEqualTo(new Judged.Value(10));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, , 2026-03-01",
        "2026/3/1, , 2026-03-01",
        "2026-03-01T10:00:00Z, , 2026-03-01",
        "1.3.2026, , 2026-03-01",
        "01.03.26, DE, 2026-03-01",
        "3/1/2026, US, 2026-03-01",
        "31/1/2026, US, 2026-01-31",
        "1/31/2026, FR, 2026-01-31",
        "1 3 2026, FR, 2026-03-01",
        "'1. 3. 1984', DE, 1984-03-01",
        "29.02.2024, , 2024-02-29",
        "1.1.84, , 1984-01-01"
    })
    void aDayAsTheCountryWritesIt(String text, String country, String day) {
        assertThat(judge(AnswerKind.DATE, text, null, country)).isEqualTo(new Judged.Value(day));
    }

    @ParameterizedTest
    @CsvSource({
        "1 March 2026, , , 2026-03-01",
        "'March 1st, 2026', en, , 2026-03-01",
        "the 3rd of Sep 84, en-GB, , 1984-09-03",
        "1. März 2026, de, DE, 2026-03-01",
        "1. marz 2026, de, DE, 2026-03-01",
        "1er août 2026, fr, FR, 2026-08-01",
        "2 de enero de 2026, es, , 2026-01-02",
        "2 января 2026, ru, , 2026-01-02",
        "2026 Mar 5, de, , 2026-03-05",
        "2026年3月5日, zh, , 2026-03-05",
        "2026. 3. 5., hu, , 2026-03-05",
        "3/1/2026, en-US, , 2026-03-01",
        "3/1/2026, en-US, GB, 2026-01-03"
    })
    void aDayAsTheLanguageWritesIt(String text, String language, String country, String day) {
        assertThat(judge(AnswerKind.DATE, text, language, country)).isEqualTo(new Judged.Value(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 March", "31 February 2026", "March March 2026", "1 2 March 2026", "1 May be 2026", "March"})
    void aMonthsNameAloneMakesNoDay(String text) {
        assertThat(judge(AnswerKind.DATE, text, "en", null)).isEqualTo(new Judged.Rejected("not_a_date"));
    }

    @ParameterizedTest
    @CsvSource({"29.02.2025", "32.1.2026", "2026", "1.3", "tomorrow", "''", "2026-03", "1.3.20266", "2026-03-01-02"})
    void whatIsNoDay(String text) {
        assertThat(judge(AnswerKind.DATE, text, null, null)).isEqualTo(new Judged.Rejected("not_a_date"));
    }

    @ParameterizedTest
    @CsvSource({"' Ada@Example.COM ', ada@example.com", "o'neil+x@a-b.co.uk, o'neil+x@a-b.co.uk"})
    void anEmailAddress(String text, String address) {
        assertThat(judge(AnswerKind.EMAIL, text, null, null)).isEqualTo(new Judged.Value(address));
    }

    @ParameterizedTest
    @CsvSource({"ada", "@a.b", "a@b", "a@b.", "a@.b", "a b@c.de", "a@b@c.de", "a..b@c.de", "a@-b.de", "''"})
    void whatIsNoEmailAddress(String text) {
        assertThat(judge(AnswerKind.EMAIL, text, null, null)).isEqualTo(new Judged.Rejected("not_an_email"));
    }

    @ParameterizedTest
    @CsvSource({
        "+49 (0)1512 345-6789, +4915123456789",
        "0033 6 12 34 56 78, +33612345678",
        "'(+49) 1512 3456789', +4915123456789",
        "'\u202a+49 1512\u20113456789\u202c', +4915123456789",
        "٠٦ ١٢ ٣٤ ٥٦ ٧٨, +33612345678"
    })
    void aPhoneNumber(String text, String number) {
        assertThat(judge(AnswerKind.PHONE, text, null, "FR")).isEqualTo(new Judged.Value(number));
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, FR, , DE, +33612345678",
        "06.12.34.56.78, , , FR, +33612345678",
        "06 12 34 56 78, , +33687654321, DE, +33612345678",
        "0171 1234567, DE, +33687654321, FR, +491711234567",
        "0171/1234567, , , DE, +491711234567",
        "(212) 736-5000, , +14165550123, GB, +12127365000"
    })
    void aNumberWithoutACountryCodeIsOneOfTheContactsCountryElseOfTheWorkspaces(
            String text, String country, String own, String workspace, String number) {
        assertThat(AnswerJudge.of(List.of(), rule(AnswerKind.PHONE))
                        .judge(null, text, contact(null, country, own), workspace(workspace)))
                .isEqualTo(new Judged.Value(number));
    }

    @ParameterizedTest
    @CsvSource({
        "1234",
        "call me",
        "+1234567890123456",
        "''",
        "06 12 34 56",
        "06 12 34 56 78 90",
        "0 800 FLOWERS",
        "1.3.2026",
        "+49 12",
        "+999 123456789"
    })
    void whatIsNoPhoneNumber(String text) {
        assertThat(judge(AnswerKind.PHONE, text, null, "FR")).isEqualTo(new Judged.Rejected("not_a_phone_number"));
    }

    @Test
    void aNumberWithoutACountryCodeIsNoneWhereNoCountryIsKnown() {
        assertThat(judge(AnswerKind.PHONE, "06 12 34 56 78", null, null))
                .isEqualTo(new Judged.Rejected("not_a_phone_number"));
    }

    @Test
    void anAnswerOfferedComesFirst() {
        List<Answer> answers = List.of(Answer.of("10"), new Answer("None", List.of("0")));
        AnswerJudge number = AnswerJudge.of(answers, rule(AnswerKind.NUMBER));
        AnswerJudge choice = AnswerJudge.of(answers, rule(AnswerKind.CHOICE));

        assertThat(number.judge(null, "10", null, null)).isEqualTo(new Judged.Choice("option_0", "10"));
        assertThat(number.judge(null, "0", null, null)).isEqualTo(new Judged.Choice("option_1", "None"));
        assertThat(number.judge(null, "2", null, null)).isEqualTo(new Judged.Value(2));
        assertThat(choice.judge(null, "2", null, null)).isEqualTo(new Judged.Choice("option_1", "None"));
        assertThat(choice.judge("option_7", "x", null, null)).isEqualTo(new Judged.Rejected("not_a_choice"));
    }

    @Test
    void anyTextIsAnAnswerAndKeptUpToItsLimit() {
        AnswerJudge judge = AnswerJudge.of(List.of(), AnswerRule.ANY);

        assertThat(judge.judge(null, null, null, null)).isEqualTo(new Judged.Value(""));
        assertThat(judge.judge(null, "x".repeat(10_000), null, null))
                .isEqualTo(new Judged.Value("x".repeat(Limits.MAX_KEPT_ANSWER_LENGTH)));
    }

    private static Judged judge(AnswerKind kind, String text, String language, String country) {
        return AnswerJudge.of(List.of(), rule(kind)).judge(null, text, contact(language, country, null), null);
    }

    private static ContactProfile contact(String language, String country, String phone) {
        return new ContactProfile(
                new WorkspaceId("w"),
                new ContactId(1),
                1,
                null,
                null,
                null,
                null,
                phone,
                language,
                null,
                country,
                List.of(),
                List.of(),
                Map.of());
    }

    private static Workspace workspace(String country) {
        return new Workspace(new WorkspaceId("w"), "W", country, "UTC", List.of());
    }

    private static AnswerRule rule(AnswerKind kind) {
        return new AnswerRule(kind, null, null, 3, null, null);
    }
}
