package dev.beckon.definitions.generation;

/** Another instance works on the job now: this one was silent for too long. Whatever it has is to be thrown away. */
final class LeaseLostException extends Exception {

    LeaseLostException(GenerationJob job) {
        super("Another instance goes on with scenario " + job.scenarioId());
    }
}
