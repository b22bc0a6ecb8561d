package dev.beckon.definitions.scenario;

import dev.beckon.contracts.definition.DefinitionRecord;
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

/** The part of a scenario that changes. */
@Entity
@Table(name = "scenario")
class ScenarioRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(updatable = false)
    String workspaceId;

    String title;
    boolean active;
    int currentVersion;

    @Version
    long revision;

    Instant createdAt;
    Instant updatedAt;
    Instant deletedAt;

    DefinitionRecord.ScenarioHead head() {
        return new DefinitionRecord.ScenarioHead(
                new WorkspaceId(workspaceId), new ScenarioId(id), title, active, currentVersion);
    }
}
