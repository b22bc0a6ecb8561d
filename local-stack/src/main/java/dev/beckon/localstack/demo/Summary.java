package dev.beckon.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The table at the end of the demo. */
record Summary(JsonNode call, List<JsonNode> messages) {

    private static final String ROW = "  %-10s %7s %10s %7s %6s %6s %12s %9s%n";

    String text() {
        StringBuilder text = new StringBuilder();
        JsonNode audience = call.path("audience");
        Map<String, ChannelCounts> channels = ChannelCounts.of(messages);
        ChannelCounts total = ChannelCounts.total(channels);
        line(text, "matched", audience.path("resolved").asInt());
        line(text, "started", audience.path("started").asInt());
        audience.path("skipped")
                .propertyStream()
                .forEach(reason -> line(
                        text, "skipped: " + reason.getKey(), reason.getValue().asInt()));
        line(text, "delivered", total.delivered());
        line(text, "answered", total.answered());
        line(text, "expired", total.expired());
        int open = Conversations.open(call);
        if (open > 0) {
            line(text, "still waiting", open);
        }
        text.append(System.lineSeparator());
        text.append(ROW.formatted("channel", "asked", "delivered", "failed", "yes", "no", "other words", "expired"));
        channels.forEach((channel, counts) -> row(text, channel, counts));
        row(text, "all", total);
        return text.toString();
    }

    private static void line(StringBuilder text, String what, int count) {
        text.append("  %-36s %6d%n".formatted(what, count));
    }

    private static void row(StringBuilder text, String channel, ChannelCounts counts) {
        text.append(ROW.formatted(
                channel,
                counts.asked(),
                counts.delivered(),
                counts.failed(),
                counts.yes(),
                counts.no(),
                counts.words(),
                counts.expired()));
    }
}
