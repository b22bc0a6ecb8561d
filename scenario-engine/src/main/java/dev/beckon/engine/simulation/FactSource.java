package dev.beckon.engine.simulation;

import dev.beckon.contracts.journal.FactQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is true of a stored contact. */
@FunctionalInterface
public interface FactSource {

    /**
     * What is asked, by the keys of the queries; what could not be found out is absent.
     *
     * @param now from which they count back
     */
    Map<String, Object> facts(List<FactQuery> queries, Instant now);
}
