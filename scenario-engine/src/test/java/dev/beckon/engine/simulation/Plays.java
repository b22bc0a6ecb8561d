package dev.beckon.engine.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.interpreter.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Plays scenarios for Ann, of whom nothing else is known, from nine o'clock on. */
final class Plays {

    static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

    private Plays() {}

    static SimulationReport play(String definition, String inputs) throws JsonProcessingException {
        JsonNode document = Json.MAPPER.readTree(definition);
        List<SimulatedInput> given = Json.MAPPER.readValue(inputs, new TypeReference<>() {});
        ContactProfile ann = new ContactProfile(
                new WorkspaceId("w"),
                new ContactId(1),
                1,
                null,
                null,
                "Ann",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Map.of());
        Stage stage = new Stage(0, Plan.compile(document), List.of(), null, "https://beckon.example", ann, null, NINE);
        return new Simulator(new Script(Map.of(), given, false), stage).play();
    }
}
