package dev.beckon.triggers.segment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.WorkspaceId;
import java.time.Instant;

/**
 * A stored segment.
 *
 * @param filter its rules in canonical form
 */
public record Segment(
        long id,
        WorkspaceId workspace,
        String title,
        JsonNode filter,
        long revision,
        Instant createdAt,
        Instant updatedAt) {

    /** In UTF-16 units. */
    public static final int TITLE_LENGTH = 200;
}
