package dev.beckon.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.localstack.http.JsonClient;
import dev.beckon.localstack.stack.StackException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * The storm alert, from the import of the customers to the last answer.
 *
 * @param folder {@code examples/weather-alert}
 */
public record Demo(Path folder, URI gateway, String apiKey, URI simulator, PrintStream out) {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How long the last receipts may take after the last conversation ended. */
    private static final Duration RECEIPTS = Duration.ofSeconds(10);

    private static final Set<String> UNDER_WAY = Set.of("pending", "queued", "accepted", "sent");

    /**
     * Runs it on a stack that is ready; returns when the conversations have ended and the counts are shown.
     *
     * @throws StackException if a call is refused
     */
    public void run() throws IOException, InterruptedException {
        PublicApi api = new PublicApi(JsonClient.withKey(gateway, apiKey));
        importContacts(api);
        String scenario = api.saveScenario(Files.readString(folder.resolve("scenario.json")));
        out.println("Scenario " + scenario + ": a question with two answers and a timeout.");
        ArrivalBoard board = new ArrivalBoard(out);
        try (People people = new People(JsonClient.open(simulator));
                InboxStream stream = InboxStream.open(simulator, arrival -> {
                    board.receive(arrival);
                    people.receive(arrival);
                })) {
            String call = api.trigger(scenario, Files.readString(folder.resolve("trigger.json")));
            out.println("The weather provider fires trigger call " + call + ":");
            JsonNode ended = new Conversations(api, call).awaitEnd(board::tick);
            awaitReceipts(api, call, board);
            board.tick();
            out.printf(
                    "%n%d answers were given on the phones, %d were not taken.%n", people.answers(), people.failures());
            out.printf("%nCounts:%n%s", new Summary(ended, api.messages(call)).text());
        }
    }

    private void importContacts(PublicApi api) throws IOException, InterruptedException {
        JsonNode report = api.importContacts(Files.readString(folder.resolve("contacts.ndjson")));
        out.printf(
                "Imported %d contacts: %d new, %d known, %d refused, %d with a warning.%n",
                report.path("received").asInt(),
                report.path("created").asInt(),
                report.path("updated").asInt(),
                report.path("failed").asInt(),
                report.path("warnings").asInt());
        JsonNode first = report.path("errors").path(0);
        if (!first.isMissingNode()) {
            out.printf(
                    "  such as line %d, %s: %s%n",
                    first.path("line").asInt(),
                    first.path("pointer").asText(),
                    first.path("message").asText());
        }
    }

    private static void awaitReceipts(PublicApi api, String call, ArrivalBoard board)
            throws IOException, InterruptedException {
        Instant giveUp = Instant.now().plus(RECEIPTS);
        while (Instant.now().isBefore(giveUp) && areReceiptsMissing(api, call)) {
            board.tick();
            Thread.sleep(PAUSE);
        }
    }

    /** Mail has no receipts: accepted is the last that is heard of it. */
    private static boolean areReceiptsMissing(PublicApi api, String call) throws IOException, InterruptedException {
        return api.messages(call).stream()
                .filter(message -> !message.path("channel").asText().equals("email"))
                .anyMatch(message -> UNDER_WAY.contains(message.path("status").asText()));
    }
}
