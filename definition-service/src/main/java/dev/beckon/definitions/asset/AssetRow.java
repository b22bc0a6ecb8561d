package dev.beckon.definitions.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** What all assets have. */
@MappedSuperclass
abstract class AssetRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(updatable = false)
    String workspaceId;

    @Version
    long revision;

    Instant createdAt;
    Instant updatedAt;

    /** As it stands inside a scenario; without an id while it has none. */
    abstract ObjectNode embedded();
}
