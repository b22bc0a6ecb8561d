package dev.beckon.engine.definition;

import dev.beckon.contracts.message.MessageContent.OptionStyle;
import dev.beckon.engine.definition.AskQuestion.Answer;
import java.util.List;

/**
 * One question of a survey.
 *
 * @param key names its answer, unique in the survey
 * @param content template of the text
 * @param answers the answers offered; empty for an open question
 * @param style how they are shown; null leaves it to the channel
 */
public record SurveyQuestion(String key, String content, List<Answer> answers, OptionStyle style, AnswerRule rule) {

    public SurveyQuestion {
        answers = List.copyOf(answers);
    }
}
