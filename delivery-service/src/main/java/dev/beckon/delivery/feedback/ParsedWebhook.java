package dev.beckon.delivery.feedback;

import java.util.ArrayList;
import java.util.List;

/**
 * All that one webhook told.
 *
 * @param unknownWords provider words that our tables do not have, such as {@code status=teleported}
 * @param ignored how many things in it are known and of no interest here
 */
public record ParsedWebhook(List<Feedback> feedback, List<String> unknownWords, int ignored) {

    /** Collects while parsing. For one thread. */
    public static final class Builder {
        private final List<Feedback> feedback = new ArrayList<>();
        private final List<String> unknownWords = new ArrayList<>();
        private int ignored;

        public void add(Feedback each) {
            feedback.add(each);
        }

        public void unknown(String word) {
            unknownWords.add(word);
        }

        public void ignore() {
            ignored++;
        }

        public ParsedWebhook build() {
            return new ParsedWebhook(List.copyOf(feedback), List.copyOf(unknownWords), ignored);
        }
    }
}
