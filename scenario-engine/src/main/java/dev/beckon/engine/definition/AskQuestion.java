package dev.beckon.engine.definition;

import dev.beckon.contracts.message.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Send a question and wait for the answer.
 *
 * @param content template of the text
 * @param subject template of an e-mail's subject; may be null
 * @param channels the channels that may carry it, best first; empty for the workspace's order
 * @param answers the answers offered, in order; empty for an open question
 * @param timeout how long to wait, counted from the provider's acceptance of the question
 */
public record AskQuestion(
        Placement placement,
        String content,
        String subject,
        List<Channel> channels,
        List<Answer> answers,
        Duration timeout)
        implements Action {

    /**
     * An answer offered.
     *
     * @param title what the button says
     * @param synonyms other texts that mean the same, compared without regard to case and accents
     */
    public record Answer(String title, List<String> synonyms) {

        public Answer {
            synonyms = List.copyOf(synonyms);
        }

        public static Answer of(String title) {
            return new Answer(title, List.of());
        }
    }

    public AskQuestion {
        channels = List.copyOf(channels);
        answers = List.copyOf(answers);
    }

    @Override
    public ActionType type() {
        return ActionType.ASK_QUESTION;
    }

    @Override
    public List<String> branches() {
        List<String> branches = new ArrayList<>(answers.size() + 3);
        for (int i = 0; i < answers.size(); i++) {
            branches.add(Branch.option(i));
        }
        branches.add(Branch.OPTION_REPLIED);
        branches.add(Branch.OPTION_EXPIRED);
        branches.add(Branch.OPTION_FAILED);
        return List.copyOf(branches);
    }
}
