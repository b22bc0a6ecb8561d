package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ExecutionEvent.SurveyCompleted;
import dev.beckon.engine.answer.Judged;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.Survey;
import dev.beckon.engine.definition.SurveyQuestion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts one question after the other. One that is never answered as it must be is left out of the result. */
record SurveyStep(
        String actionKey, Long surveyId, String title, List<String> keys, List<Question> questions, Exits exits)
        implements AskingStep {

    static SurveyStep of(Survey survey, Exits exits, Compiling compiling) {
        return new SurveyStep(
                survey.actionKey(),
                survey.surveyId(),
                survey.title(),
                survey.questions().stream().map(SurveyQuestion::key).toList(),
                survey.questions().stream()
                        .map(question -> Question.of(question, survey, compiling))
                        .toList(),
                exits);
    }

    @Override
    public ActionType type() {
        return ActionType.SURVEY;
    }

    @Override
    public Question question(int place) {
        return questions.get(place);
    }

    @Override
    public Move enter(Walk walk) {
        return questions.getFirst().put(walk, actionKey, 0, 0);
    }

    @Override
    public Move answered(Walk walk, int place, Judged answer) {
        Object value = switch (answer) {
            case Judged.Choice(String _, String title) -> title;
            case Judged.Value(Object said) -> said;
            case Judged.Rejected _ -> "";
        };
        if (!"".equals(value)) {
            Map<String, Object> result = new LinkedHashMap<>(result(walk));
            result.put(keys.get(place), value);
            walk.answered(actionKey, Collections.unmodifiableMap(result));
            PropertyChange.save(walk, actionKey, questions.get(place).rule().saveTo(), value);
        }
        return next(walk, place);
    }

    @Override
    public Move givenUp(Walk walk, int place) {
        walk.warn(actionKey, "question_skipped", "Question '" + keys.get(place) + "' stays without an answer");
        return next(walk, place);
    }

    private Move next(Walk walk, int place) {
        if (place + 1 < questions.size()) {
            return questions.get(place + 1).put(walk, actionKey, place + 1, 0);
        }
        walk.happened(new SurveyCompleted(walk.step(), actionKey, surveyId, title, result(walk)));
        return exits.take(walk, Branch.OPTION_COMPLETED);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> result(Walk walk) {
        return (Map<String, Object>) walk.answers().getOrDefault(actionKey, Map.of());
    }
}
