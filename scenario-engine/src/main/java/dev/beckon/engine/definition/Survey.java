package dev.beckon.engine.definition;

import dev.beckon.contracts.message.Channel;
import java.time.Duration;
import java.util.List;

/**
 * Ask a named list of questions, one after the other, and keep the answers as one result.
 *
 * @param surveyId of a stored survey, whose questions definition-service fills in; else null
 * @param title of the survey
 * @param questions at least one
 * @param channels the channels that may carry them; empty for the workspace's order
 * @param timeout for each answer, counted from the provider's acceptance of the question
 */
public record Survey(
        Placement placement,
        Long surveyId,
        String title,
        List<SurveyQuestion> questions,
        List<Channel> channels,
        Duration timeout)
        implements Action {

    public Survey {
        questions = List.copyOf(questions);
        channels = List.copyOf(channels);
    }

    @Override
    public ActionType type() {
        return ActionType.SURVEY;
    }

    @Override
    public List<String> branches() {
        return List.of(Branch.OPTION_COMPLETED, Branch.OPTION_EXPIRED, Branch.OPTION_FAILED);
    }
}
