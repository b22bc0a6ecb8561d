package dev.beckon.contracts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.beckon.contracts.codec.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionTest {

    @ParameterizedTest
    @CsvSource({
        "SCENARIOS_TRIGGER, scenarios:trigger",
        "CAMPAIGNS_LAUNCH, campaigns:launch",
        "API_TRIGGERS_CALL, api_triggers:call",
        "SETUP_WRITE, setup:write"
    })
    void onlyTheLastWordIsTheVerb(Permission permission, String wireName) {
        assertThat(permission.wireName()).isEqualTo(wireName);
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItWrites(Permission permission) throws IOException {
        byte[] written = Json.MAPPER.writeValueAsBytes(permission);

        assertThat(Json.MAPPER.readValue(written, Permission.class)).isEqualTo(permission);
    }

    @Test
    void anUnknownWordIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Permission.of("api:triggers_call"))
                .withMessageContaining("api_triggers:call");
    }
}
