package dev.beckon.worker.definitions;

import dev.beckon.contracts.id.ScenarioId;

/** A published version cannot be compiled: definition-service should have refused it. */
public final class UnusablePlanException extends RuntimeException {

    UnusablePlanException(ScenarioId scenario, int version, RuntimeException cause) {
        super("Version " + version + " of scenario " + scenario + " cannot be compiled: " + cause.getMessage(), cause);
    }
}
