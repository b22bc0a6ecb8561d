package dev.beckon.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of the messages of one channel. Which branch was taken shows in the message that followed.
 *
 * @param asked questions that the provider took
 * @param delivered messages of any step known to have reached the phone
 * @param failed messages that did not go out
 */
record ChannelCounts(int asked, int delivered, int failed, int yes, int no, int words, int expired) {

    private static final ChannelCounts NONE = new ChannelCounts(0, 0, 0, 0, 0, 0, 0);
    private static final Set<String> TAKEN = Set.of("accepted", "sent", "delivered", "read", "unknown");
    private static final Set<String> DELIVERED = Set.of("delivered", "read");
    private static final Set<String> FAILED = Set.of("failed", "suppressed", "expired", "unknown");

    /** Counts by channel; messages that never got as far as a channel stand under {@code none}. */
    static Map<String, ChannelCounts> of(List<JsonNode> messages) {
        Map<String, ChannelCounts> counts = new TreeMap<>();
        for (JsonNode message : messages) {
            counts.merge(message.path("channel").asText("none"), one(message), ChannelCounts::plus);
        }
        return counts;
    }

    static ChannelCounts total(Map<String, ChannelCounts> counts) {
        return counts.values().stream().reduce(NONE, ChannelCounts::plus);
    }

    int answered() {
        return yes + no + words;
    }

    private static ChannelCounts one(JsonNode message) {
        String status = message.path("status").asText();
        String step = message.path("action_key").asText();
        return new ChannelCounts(
                count(step.equals("ask") && TAKEN.contains(status)),
                count(DELIVERED.contains(status)),
                count(FAILED.contains(status)),
                count(step.equals("yes")),
                count(step.equals("no")),
                count(step.equals("words")),
                count(step.equals("expired")));
    }

    private static int count(boolean is) {
        return is ? 1 : 0;
    }

    private ChannelCounts plus(ChannelCounts other) {
        return new ChannelCounts(
                asked + other.asked,
                delivered + other.delivered,
                failed + other.failed,
                yes + other.yes,
                no + other.no,
                words + other.words,
                expired + other.expired);
    }
}
