package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** One version of a scenario; never changed. */
@Entity
@IdClass(VersionRow.Key.class)
@Table(name = "scenario_version")
class VersionRow {

    /** The primary key. */
    record Key(Long scenarioId, int version) implements Serializable {}

    @Id
    @Column(updatable = false)
    Long scenarioId;

    @Id
    @Column(updatable = false)
    int version;

    @Column(updatable = false)
    String definition;

    /** As it was published; null for versions made before it was kept. */
    @Column(updatable = false)
    String canonical;

    @Column(updatable = false)
    Instant createdAt;

    /**
     * The version that the scenario has come to.
     *
     * @param definition as the author wrote it
     * @param canonical as it is published
     */
    static VersionRow of(ScenarioRow scenario, ObjectNode definition, ObjectNode canonical) {
        VersionRow row = new VersionRow();
        row.scenarioId = scenario.id;
        row.version = scenario.currentVersion;
        row.definition = definition.toString();
        row.canonical = canonical.toString();
        row.createdAt = scenario.updatedAt;
        return row;
    }

    /** The definition as JSON; a new tree each time. */
    ObjectNode tree() {
        return read(definition);
    }

    /** What was published, as JSON; empty when that was not kept. */
    Optional<ObjectNode> published() {
        return Optional.ofNullable(canonical).map(this::read);
    }

    private ObjectNode read(String json) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Scenario " + scenarioId + " version " + version + " holds no JSON", e);
        }
    }
}
