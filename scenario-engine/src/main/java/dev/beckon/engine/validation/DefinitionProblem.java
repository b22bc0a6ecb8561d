package dev.beckon.engine.validation;

/**
 * One thing that is wrong with a definition.
 *
 * @param pointer JSON pointer (RFC 6901) into the document as it was sent
 * @param code stable, snake_case, such as {@code duplicate_action_key}
 * @param message what is wrong and what to do
 */
public record DefinitionProblem(String pointer, String code, String message) {}
