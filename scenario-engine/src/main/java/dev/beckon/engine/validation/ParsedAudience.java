package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.validation.trigger.Audience;
import java.util.List;

/** What became of an audience. */
public sealed interface ParsedAudience {

    /**
     * @param canonical the same as JSON, which {@link AudienceParser} reads back to an equal audience
     * @param references the folders and segments that it names
     */
    record Parsed(Audience audience, JsonNode canonical, List<Reference> references) implements ParsedAudience {}

    /** @param problems at least one */
    record Refused(List<DefinitionProblem> problems) implements ParsedAudience {}
}
