package dev.beckon.definitions.asset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.validation.DefinitionProblem;
import dev.beckon.engine.validation.ScenarioValidator;
import dev.beckon.engine.validation.Validated;
import dev.beckon.support.problem.Problem;
import java.util.List;

/** A survey as it is sent. */
record SurveyRequest(String title, JsonNode questions) implements AssetRequest<SurveyRow> {

    private static final int MAX_TITLE = 200;
    private static final String PLACE = "/actions/0/options/survey";

    /** Refuses with all faults; a new one needs title and questions. */
    @Override
    public SurveyRequest checked(boolean isNew) {
        Refusals refusals = new Refusals().text("title", title, MAX_TITLE);
        if (isNew) {
            refusals.required("title", title).required("questions", questions);
        }
        if (questions != null) {
            refusals.addAll(faults());
        }
        refusals.throwForSurvey();
        return this;
    }

    @Override
    public void applyTo(SurveyRow row) {
        row.title = title == null ? row.title : title;
        row.questions = questions == null ? row.questions : questions.toString();
    }

    /** The engine's word on the questions, as it would say it of an action that asks them. */
    private List<Problem.Fault> faults() {
        if (!(questions instanceof ArrayNode)) {
            return List.of(new Problem.Fault("/questions", "wrong_type", "expected an array"));
        }
        return switch (ScenarioValidator.validate(asScenario())) {
            case Validated.Valid _ -> List.of();
            case Validated.Invalid invalid ->
                invalid.problems().stream()
                        .filter(problem -> problem.pointer().startsWith(PLACE + "/questions"))
                        .map(SurveyRequest::fault)
                        .toList();
        };
    }

    private ObjectNode asScenario() {
        ObjectNode scenario = JsonNodeFactory.instance.objectNode().put("title", "survey");
        ObjectNode survey = scenario.putArray("actions")
                .addObject()
                .put("action_key", "survey")
                .put("action_type", "survey")
                .putObject("options")
                .putObject("survey")
                .put("title", "survey");
        survey.set("questions", questions);
        return scenario;
    }

    private static Problem.Fault fault(DefinitionProblem problem) {
        return new Problem.Fault(problem.pointer().substring(PLACE.length()), problem.code(), problem.message());
    }
}
