package dev.beckon.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void answersAreCountedByTheMessageThatFollowedThem() {
        List<JsonNode> messages = Stream.of(
                        message("sms", "ask", "delivered"),
                        message("sms", "yes", "delivered"),
                        message("email", "ask", "accepted"),
                        message("email", "expired", "accepted"),
                        message("whatsapp", "ask", "failed"))
                .toList();

        ChannelCounts total = ChannelCounts.total(ChannelCounts.of(messages));

        assertThat(total).isEqualTo(new ChannelCounts(2, 2, 1, 1, 0, 0, 1));
        assertThat(total.answered()).isEqualTo(1);
    }

    @Test
    void everyReasonOfASkipHasItsLine() throws Exception {
        JsonNode call = JSON.readTree("""
                {"status": "completed", "audience": {"resolved": 4, "started": 2,
                 "skipped": {"no_consent": 1, "contact_not_found": 3}}}""");

        String text = new Summary(call, List.of()).text();

        assertThat(text).containsPattern("matched +4\\n").containsPattern("skipped: contact_not_found +3\\n");
        assertThat(text).containsPattern("skipped: no_consent +1\\n");
    }

    private static JsonNode message(String channel, String step, String status) {
        return JSON.createObjectNode()
                .put("channel", channel)
                .put("action_key", step)
                .put("status", status);
    }
}
