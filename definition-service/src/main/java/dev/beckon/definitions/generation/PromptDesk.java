package dev.beckon.definitions.generation;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.scenario.GenerationStarter;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Takes prompts: a job is stored before anyone is told that it is under way. */
@ApplicationScoped
class PromptDesk implements GenerationStarter {

    private final GenerationSettings settings;
    private final GenerationJobs jobs;
    private final Event<PromptTaken> taken;

    PromptDesk(GenerationSettings settings, GenerationJobs jobs, Event<PromptTaken> taken) {
        this.settings = settings;
        this.jobs = jobs;
        this.taken = taken;
    }

    @Override
    public void requireReady() {
        if (!settings.isConfigured()) {
            throw ProblemException.unavailable(
                    "generation_not_configured",
                    "No model is configured. Set beckon.generation.model (BECKON_GENERATION_MODEL), and"
                            + " beckon.generation.base-url (BECKON_GENERATION_BASE_URL) of any OpenAI-compatible server or"
                            + " beckon.generation.api-key (BECKON_GENERATION_API_KEY) of OpenAI, for definition-service");
        }
    }

    @Override
    public void start(WorkspaceId workspace, long scenarioId, String prompt) {
        jobs.add(workspace, scenarioId, prompt);
        taken.fire(new PromptTaken(scenarioId));
    }
}
