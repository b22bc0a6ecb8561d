package dev.beckon.engine.validation;

import java.util.Optional;
import java.util.Set;

/** Tells which parameters API triggers declare: a definition only names the triggers. */
@FunctionalInterface
public interface DeclaredParameters {

    /** Where nothing is known of API triggers, nothing that a text names is doubted. */
    DeclaredParameters UNKNOWN = _ -> Optional.empty();

    /**
     * All names that a call of one of them may bring.
     *
     * @param apiTriggers at least one id
     * @return empty when that is not known of each of them
     */
    Optional<Set<String>> of(Set<Long> apiTriggers);
}
