package dev.beckon.engine.simulation;

import dev.beckon.contracts.journal.FactQuery;
import java.util.Optional;

/** Whoever knows the contact's segments and past events. */
@FunctionalInterface
public interface FactSource {

    /** Nobody does. */
    FactSource NONE = query -> Optional.empty();

    /** The value of a query, of the type that it has there; empty when it cannot be found out. */
    Optional<Object> answer(FactQuery query);
}
