package dev.beckon.definitions.generation;

/** A prompt was stored; told when its transaction has committed. */
record PromptTaken(long scenarioId) {}
