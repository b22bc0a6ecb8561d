package dev.beckon.contracts.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beckon.contracts.codec.UndecodableException;
import dev.beckon.contracts.id.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Internal services write to the topic themselves, in whichever content mode their library has. */
class CloudEventReaderTest {

    private static final String ID = "11111111-2222-4333-8444-555555555555";
    private static final String DATA = """
            {"scenario_id": 7, "contacts": [{"external_id": "crm-1"}], "data": {"severity": "red"}}""";

    private static Map<String, String> binary() {
        return new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_type", CloudEventReader.TYPE,
                "ce_id", ID,
                "ce_source", "/weather",
                "ce_time", "2026-11-21T12:00:00Z",
                "ce_workspace", "acme"));
    }

    @Test
    void binaryAndStructuredModeReadTheSame() {
        String structured = """
                {"specversion": "1.0", "type": "%s", "id": "%s", "source": "/weather",
                 "time": "2026-11-21T12:00:00Z", "workspace": "acme", "data": %s}""".formatted(CloudEventReader.TYPE, ID, DATA);

        TriggerEvent fromBinary = CloudEventReader.read(binary(), bytes(DATA));
        TriggerEvent fromStructured = CloudEventReader.read(Map.of(), bytes(structured));

        assertThat(fromStructured).isEqualTo(fromBinary);
        assertThat(fromBinary.callId()).hasToString(ID);
        assertThat(fromBinary.workspace()).isEqualTo(new WorkspaceId("acme"));
        assertThat(fromBinary.occurredAt()).isEqualTo(Instant.parse("2026-11-21T12:00:00Z"));
        assertThat(fromBinary.request().contacts().getFirst().externalId()).isEqualTo("crm-1");
    }

    @Test
    void anIdThatIsNoUuidStandsForOneCallOfItsSource() {
        Map<String, String> storm = binary();
        storm.put("ce_id", "storm-1");
        Map<String, String> other = binary();
        other.put("ce_id", "storm-1");
        other.put("ce_source", "/floods");

        var first = CloudEventReader.read(storm, bytes(DATA)).callId();

        assertThat(CloudEventReader.read(storm, bytes(DATA)).callId()).isEqualTo(first);
        assertThat(CloudEventReader.read(other, bytes(DATA)).callId()).isNotEqualTo(first);
    }

    @Test
    void aMissingAttributeIsNamed() {
        Map<String, String> withoutWorkspace = binary();
        withoutWorkspace.remove("ce_workspace");

        assertThatThrownBy(() -> CloudEventReader.read(withoutWorkspace, bytes(DATA)))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("'workspace' is missing");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> CloudEventReader.read(binary(), bytes("{"))).isInstanceOf(UndecodableException.class);
        assertThatThrownBy(() -> CloudEventReader.read(Map.of(), bytes("[1]")))
                .isInstanceOf(UndecodableException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
