package dev.beckon.engine.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "+49 1512 3456789,    -,  +4915123456789",
                "0049 1512 3456789,   -,  +4915123456789",
                "0151 / 234 567 89,   DE, +4915123456789",
                "06 12 34 56 78,      FR, +33612345678",
                "(212) 736-5000,      US, +12127365000",
                "+33612345678,        DE, +33612345678",
                "0033 6 12 34 56 78,  US, +33612345678",
                "011 33 6 12 34 56 78, US, +33612345678",
                "0151 23456789,       -,  -",
                "+49 12,              -,  -",
                "call me,             DE, -",
                "+1 212 736 5000 x12, -,  -"
            })
    void aNumberAsWrittenBecomesE164OrNothing(String written, String country, String number) {
        assertThat(PhoneNumbers.e164(written, country).orElse(null)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "+33612345678,    FR",
                "+12127365000,    US",
                "+14165550123,    CA",
                "+442079460018,   GB",
                "+80012345678,    -",
                "+49,             -",
                "call me,         -",
                "-,               -"
            })
    void aNumberBelongsToACountryOrToNone(String number, String country) {
        assertThat(PhoneNumbers.country(number).orElse(null)).isEqualTo(country);
    }
}
