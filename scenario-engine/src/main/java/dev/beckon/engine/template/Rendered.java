package dev.beckon.engine.template;

import java.util.List;

/**
 * A text with its values.
 *
 * @param unknownVariables the paths that were read and not there, each once; they are empty in the text
 */
public record Rendered(String text, List<String> unknownVariables) {}
