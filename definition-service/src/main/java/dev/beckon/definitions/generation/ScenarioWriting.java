package dev.beckon.definitions.generation;

import dev.beckon.definitions.scenario.Generations;
import dev.beckon.engine.validation.DefinitionProblem;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Has one scenario written: asks, checks, tells what is wrong, asks again. Blocks for as long as the model takes. */
@ApplicationScoped
class ScenarioWriting {

    /** One answer and three repairs. */
    static final int MAX_ATTEMPTS = 4;

    private static final int MAX_SILENCES = 3;

    private final ChatAnswers model;
    private final Generations generations;
    private final GenerationJobs jobs;
    private final GenerationSettings settings;

    ScenarioWriting(ChatAnswers model, Generations generations, GenerationJobs jobs, GenerationSettings settings) {
        this.model = model;
        this.generations = generations;
        this.jobs = jobs;
        this.settings = settings;
    }

    /**
     * Works on a job until it is done, which is noted at the scenario.
     *
     * @throws InterruptedException when this instance goes down; another then begins anew with the attempts that are left
     * @throws LeaseLostException when another instance has taken the job; nothing is noted then
     */
    void write(GenerationJob job) throws InterruptedException, LeaseLostException {
        try {
            generations.running(job.workspace(), job.scenarioId(), job.attempts(), List.of());
            converse(job);
        } catch (ModelFailedException e) {
            jobs.keep(job);
            generations.failed(job.workspace(), job.scenarioId(), job.attempts(), List.of(problem(e.getMessage())));
        } catch (ProblemException e) {
            if (e.problem().status() != 404) {
                throw e;
            }
            // The scenario was deleted meanwhile: nobody waits for it any more.
        }
        jobs.remove(job);
    }

    private void converse(GenerationJob job) throws InterruptedException, LeaseLostException {
        Conversation conversation = new Conversation(job.prompt());
        List<DefinitionProblem> problems = List.of(problem("No attempt is left after a restart"));
        for (int attempt = job.attempts() + 1; attempt <= MAX_ATTEMPTS; attempt++) {
            String answer = ask(conversation);
            jobs.keep(job, attempt);
            problems = check(job, attempt, answer);
            if (problems.isEmpty()) {
                return;
            }
            generations.running(job.workspace(), job.scenarioId(), attempt, problems);
            conversation.object(answer, problems);
        }
        generations.failed(job.workspace(), job.scenarioId(), MAX_ATTEMPTS, problems);
    }

    private List<DefinitionProblem> check(GenerationJob job, int attempt, String answer) {
        return switch (AnswerDocument.of(answer)) {
            case AnswerDocument.Found(var document) ->
                generations.offer(job.workspace(), job.scenarioId(), attempt, document);
            case AnswerDocument.None(var problem) -> List.of(problem);
        };
    }

    private String ask(Conversation conversation) throws InterruptedException {
        Duration pause = settings.pause();
        for (int silence = 1; ; silence++) {
            try {
                return model.to(conversation.messages());
            } catch (ModelFailedException e) {
                if (!e.isWorthRepeating() || silence == MAX_SILENCES) {
                    throw e;
                }
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private static DefinitionProblem problem(String message) {
        return new DefinitionProblem("", "model_failed", message);
    }
}
