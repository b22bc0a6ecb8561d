package dev.beckon.triggers.fact;

import dev.beckon.triggers.segment.SegmentQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.time.Instant;

/** Begins lookups. */
@ApplicationScoped
class Lookups {

    private final SegmentQuery segments;
    private final FactConfig config;

    Lookups(SegmentQuery segments, FactConfig config) {
        this.segments = segments;
        this.config = config;
    }

    /** One that is part of the connection's transaction. */
    FactLookup on(Connection connection, Instant now) {
        return new FactLookup(connection, segments, config, now);
    }
}
