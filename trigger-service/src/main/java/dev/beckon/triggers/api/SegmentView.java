package dev.beckon.triggers.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.triggers.segment.Segment;
import java.time.Instant;

/** A segment as the API shows it. */
public record SegmentView(long id, String title, JsonNode filter, Instant createdAt, Instant updatedAt) {

    static SegmentView of(Segment segment) {
        return new SegmentView(
                segment.id(), segment.title(), segment.filter(), segment.createdAt(), segment.updatedAt());
    }
}
