package dev.beckon.definitions.scenario;

import dev.beckon.contracts.id.WorkspaceId;

/**
 * Has a scenario written from a prompt, in the background. It reports through {@link Generations}.
 */
public interface GenerationStarter {

    /**
     * Asked before anything is stored.
     *
     * @throws dev.beckon.support.problem.ProblemException 503 when no model is configured; the detail says how to
     */
    void requireReady();

    /**
     * Begins; returns at once. Takes part in the transaction that makes the scenario, of version 0, so that there is none
     * that nobody writes.
     *
     * @param prompt 1 to 4,000 characters
     */
    void start(WorkspaceId workspace, long scenarioId, String prompt);
}
