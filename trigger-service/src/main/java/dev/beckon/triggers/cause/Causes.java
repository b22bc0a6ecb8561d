package dev.beckon.triggers.cause;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.triggers.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what led to that which an execution did over HTTP: it names the call that began the execution. */
@ApplicationScoped
public class Causes {

    private final Database database;

    Causes(Database database) {
        this.database = database;
    }

    /**
     * What the executions of those calls cause; blocks.
     *
     * @param calls null for what names none
     * @return the cause by the call's id; {@link Cause#OUTSIDE} for null and for a call that is not known
     */
    public Function<TriggerCallId, Cause> of(Collection<TriggerCallId> calls) {
        Set<TriggerCallId> named = calls.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        if (named.isEmpty()) {
            return call -> Cause.OUTSIDE;
        }
        Map<TriggerCallId, Cause> known = database.inTransaction(connection -> CallCauses.of(connection, named));
        return call -> known.getOrDefault(call, Cause.OUTSIDE);
    }
}
