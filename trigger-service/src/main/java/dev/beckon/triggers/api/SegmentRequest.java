package dev.beckon.triggers.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.validation.ParsedRules;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.triggers.segment.Segment;
import dev.beckon.triggers.segment.SegmentRules;

/**
 * What a caller sends to make or change a segment.
 *
 * @param filter {@code {"match", "rules"}}
 */
public record SegmentRequest(String title, JsonNode filter) {

    /** @throws ProblemException 422 {@code invalid_value} */
    String titleOrRefuse() {
        return Titles.read(title, Segment.TITLE_LENGTH);
    }

    /** @throws ProblemException 422 {@code invalid_segment} with all that is wrong */
    Rules rulesOrRefuse() {
        return switch (SegmentRules.read(filter == null ? MissingNode.getInstance() : filter, "/filter")) {
            case ParsedRules.Parsed(var rules, var references) -> rules;
            case ParsedRules.Refused(var problems) ->
                throw ProblemException.unprocessable(
                        "invalid_segment",
                        "The filter cannot be used; errors lists why",
                        problems.stream()
                                .map(problem -> new Problem.Fault(problem.pointer(), problem.code(), problem.message()))
                                .toList());
        };
    }
}
