package dev.beckon.definitions.generation;

import dev.beckon.contracts.id.WorkspaceId;

/**
 * One prompt that is worked on.
 *
 * @param attempts answers of the model that were looked at before this instance took it
 */
record GenerationJob(WorkspaceId workspace, long scenarioId, String prompt, int attempts) {}
