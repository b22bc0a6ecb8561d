package dev.beckon.definitions.apitrigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.definition.ApiTriggerParameter;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** An API trigger as it is stored. */
@Entity
@Table(name = "api_trigger")
class ApiTriggerRow {

    private static final TypeReference<List<ApiTriggerParameter>> PARAMETERS = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(updatable = false)
    String workspaceId;

    String name;
    boolean active;
    String parameters;
    UUID[] keyIds;

    @Version
    long revision;

    Instant createdAt;
    Instant updatedAt;

    List<ApiTriggerParameter> declared() {
        try {
            return Json.MAPPER.readValue(parameters, PARAMETERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("API trigger " + id + " holds no parameters", e);
        }
    }

    void declare(List<ApiTriggerParameter> declared) {
        try {
            parameters = Json.MAPPER.writerFor(PARAMETERS).writeValueAsString(declared);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Parameters that were read from JSON can be written as such", e);
        }
    }

    List<String> keys() {
        return Arrays.stream(keyIds).map(UUID::toString).toList();
    }

    DefinitionRecord.ApiTrigger record() {
        return new DefinitionRecord.ApiTrigger(
                new WorkspaceId(workspaceId), new ApiTriggerId(id), name, active, declared(), keys());
    }
}
