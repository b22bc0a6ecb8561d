package dev.beckon.simulator.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKeyTest {

    @ParameterizedTest
    @CsvSource({
        "+49 151 23456789, 4915123456789",
        "' 4915123456789', 4915123456789",
        "4915123456789, 4915123456789",
        "Anna.Müller@Example.COM, anna.müller@example.com",
        "DE.Ab3dE, DE.Ab3dE"
    })
    void oneAddressHasOneKey(String address, String key) {
        assertThat(AddressKey.of(address).value()).isEqualTo(key);
    }
}
