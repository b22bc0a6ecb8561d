package dev.beckon.engine.definition;

import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageContent.OptionStyle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Send a question and wait for the answer.
 *
 * @param body what is asked; without reply buttons and list, as the answers are these
 * @param channels the channels that may carry it, best first; empty for the workspace's order
 * @param sendPlan variants, best first; when it is not empty only these are tried
 * @param answers the answers offered, in order; empty for an open question
 * @param style how they are shown; null leaves it to the channel
 * @param timeout how long to wait, counted from the provider's acceptance of the question
 */
public record AskQuestion(
        Placement placement,
        MessageBody body,
        List<Channel> channels,
        List<Variant> sendPlan,
        List<Answer> answers,
        OptionStyle style,
        AnswerRule rule,
        Duration timeout)
        implements Action {

    /**
     * An answer offered.
     *
     * @param title what the button says
     * @param synonyms other texts that mean the same, compared without regard to case and accents
     * @param description a second line in a list; may be null
     */
    public record Answer(String title, List<String> synonyms, String description) {

        public Answer {
            synonyms = List.copyOf(synonyms);
        }

        public Answer(String title, List<String> synonyms) {
            this(title, synonyms, null);
        }

        public static Answer of(String title) {
            return new Answer(title, List.of(), null);
        }
    }

    public AskQuestion {
        channels = List.copyOf(channels);
        sendPlan = List.copyOf(sendPlan);
        answers = List.copyOf(answers);
    }

    @Override
    public ActionType type() {
        return ActionType.ASK_QUESTION;
    }

    @Override
    public List<String> branches() {
        List<String> branches = new ArrayList<>(answers.size() + 4);
        for (int i = 0; i < answers.size(); i++) {
            branches.add(Branch.option(i));
        }
        branches.add(Branch.OPTION_REPLIED);
        branches.add(Branch.OPTION_EXPIRED);
        branches.add(Branch.OPTION_FAILED);
        if (rule.kind().isStrict()) {
            branches.add(Branch.OPTION_INVALID);
        }
        return List.copyOf(branches);
    }
}
