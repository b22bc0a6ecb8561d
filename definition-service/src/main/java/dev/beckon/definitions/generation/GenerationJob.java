package dev.beckon.definitions.generation;

import dev.beckon.contracts.id.WorkspaceId;
import java.util.UUID;

/**
 * One prompt that is worked on.
 *
 * @param attempts answers of the model that were looked at before this instance took it
 * @param lease by which it is this instance's, until another takes it
 */
record GenerationJob(WorkspaceId workspace, long scenarioId, String prompt, int attempts, UUID lease) {}
