package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Survey;
import dev.beckon.engine.validation.Reference;
import dev.beckon.engine.validation.body.InlineObject;
import dev.beckon.engine.validation.body.QuestionFields;
import dev.beckon.engine.validation.body.SendPlan;
import dev.beckon.engine.validation.body.SurveyShape;
import dev.beckon.engine.validation.body.SurveyShape.Content;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.IdType;
import java.util.List;

/** {@code survey}. */
final class SurveyKind implements ActionKind<Survey> {

    private static final InlineObject<Content> SURVEY = new InlineObject<>(
            Field.of("survey", new SurveyShape(), "the questions"),
            Field.of("survey_id", new IdType(Reference.Kind.SURVEY), "a stored survey, instead of survey"),
            id -> new Content(id, null, List.of()));

    @Override
    public Class<Survey> record() {
        return Survey.class;
    }

    @Override
    public String description() {
        return "Ask a list of questions, one after the other; answers.<action_key>.<key> are the answers.";
    }

    @Override
    public List<Field<?>> options() {
        return List.of(SURVEY.object(), SURVEY.id(), SendPlan.CHANNELS, QuestionFields.TIMEOUT);
    }

    @Override
    public Survey read(ActionFields fields) {
        Fields options = fields.options();
        Content read = SURVEY.read(options);
        if (!SURVEY.object().isIn(options) && !SURVEY.id().isIn(options)) {
            options.place(SURVEY.object().name()).problem("missing_survey", "'survey' or 'survey_id' must be given");
        }
        Content content = read == null ? new Content(null, null, List.of()) : read;
        return new Survey(
                fields.placement(),
                content.id(),
                content.title(),
                content.questions(),
                SendPlan.CHANNELS.read(options),
                QuestionFields.TIMEOUT.read(options));
    }

    @Override
    public void write(Survey survey, ObjectNode outer, ObjectNode options) {
        SURVEY.object().write(options, new Content(survey.surveyId(), survey.title(), survey.questions()));
        SendPlan.CHANNELS.write(options, survey.channels());
        QuestionFields.TIMEOUT.write(options, survey.timeout());
    }

    @Override
    public String example() {
        return """
                {"action_key": "nps", "action_type": "survey",
                 "options": {"timeout": "P2D", "survey": {"title": "After the order", "questions": [
                   {"key": "score", "content": "How likely are you to recommend us, 0 to 10?",
                    "answer_type": "number", "min": 0, "max": 10, "save_to": "nps"},
                   {"key": "why", "content": "Why?"}]}}}""";
    }
}
