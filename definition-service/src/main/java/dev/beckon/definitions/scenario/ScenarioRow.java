package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;

/** The part of a scenario that changes. */
@Entity
@Table(name = "scenario")
class ScenarioRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(updatable = false)
    String workspaceId;

    @Column(updatable = false)
    String kind;

    String title;
    boolean active;

    /** 0 while there is no version. */
    int currentVersion;

    /** JSON of {@link GenerationData}; may be null. */
    String generation;

    @Version
    long revision;

    Instant createdAt;
    Instant updatedAt;
    Instant deletedAt;

    ScenarioKind kind() {
        return ScenarioKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    DefinitionRecord.ScenarioHead head() {
        return new DefinitionRecord.ScenarioHead(
                new WorkspaceId(workspaceId), new ScenarioId(id), title, active, currentVersion, kind());
    }

    GenerationData generationData() {
        try {
            return generation == null ? null : Json.MAPPER.readValue(generation, GenerationData.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Scenario " + id + " holds no generation data", e);
        }
    }

    void generationData(GenerationData data) {
        generation = Json.MAPPER.valueToTree(data).toString();
    }
}
