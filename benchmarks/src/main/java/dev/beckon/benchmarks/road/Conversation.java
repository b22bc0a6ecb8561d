package dev.beckon.benchmarks.road;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many contacts through question, reply, branch and second message, from one call. */
final class Conversation {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int REPLIES_AT_ONCE = 16;
    private static final String SCENARIO = """
            {"title": "Conversation", "triggers": [{"trigger_type": "api"}], "actions": [
              {"action_key": "q1", "action_type": "ask_question",
               "content": "Hi {{ contact.name }}, {{ trigger.severity }} storm. Do you want a call back?",
               "options": {"answers": ["Yes", "No"], "timeout": "PT1H"}},
              {"action_key": "yes", "parent_key": "q1", "parent_branch": "option_0", "action_type": "message",
               "content": "We call you back, {{ contact.name }}."},
              {"action_key": "no", "parent_key": "q1", "parent_branch": "option_1", "action_type": "message",
               "content": "Stay safe, {{ contact.name }}."}]}""";

    private final RunningSystem system;

    /** Seconds from the call to the last question, and to the end of the last execution. */
    record Result(int contacts, double secondsToAsk, double secondsToEnd) {}

    Conversation(RunningSystem system) {
        this.system = system;
    }

    /** @throws IOException when any contact did not get both messages exactly once */
    Result run(String group, int contacts)
            throws IOException, InterruptedException, TimeoutException, ExecutionException {
        system.importContacts(People.ndjson(group, contacts));
        long scenario = system.createScenario(SCENARIO);
        Instant start = Instant.now();
        String call = system.trigger(
                scenario,
                "{\"contacts\": ["
                        + IntStream.range(0, contacts)
                                .mapToObj(n -> "{\"external_id\": \"" + People.externalId(group, n) + "\"}")
                                .collect(Collectors.joining(","))
                        + "], \"data\": {\"severity\": \"red\"}}");
        double asked = answerAll(start, contacts);
        awaitCompletion(call, contacts);
        double ended = seconds(start);
        check(start, contacts);
        return new Result(contacts, asked, ended);
    }

    /** Answers every question as it arrives; gives the seconds until the last one came. */
    private double answerAll(Instant start, int contacts)
            throws IOException, InterruptedException, TimeoutException, ExecutionException {
        Set<String> answered = new HashSet<>();
        Set<Future<?>> replies = new HashSet<>();
        Semaphore places = new Semaphore(REPLIES_AT_ONCE);
        Instant since = start;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (answered.size() < contacts) {
                expire(start, "Only " + answered.size() + " of " + contacts + " were asked");
                Instant newest = since;
                for (JsonNode message : system.inbox("channel=sms&limit=200000&since=" + since.minusMillis(500))) {
                    Instant received = Instant.parse(message.path("received_at").asText());
                    newest = received.isAfter(newest) ? received : newest;
                    String phone = message.path("to").asText();
                    if (message.path("text").asText().contains("call back?") && answered.add(phone)) {
                        String answer = answered.size() % 2 == 0 ? "Yes" : "no";
                        replies.add(threads.submit(() -> {
                            places.acquire();
                            try {
                                system.reply(phone, answer);
                            } finally {
                                places.release();
                            }
                            return null;
                        }));
                    }
                }
                since = newest;
                Thread.sleep(Duration.ofMillis(100));
            }
            double asked = seconds(start);
            for (Future<?> reply : replies) {
                reply.get();
            }
            return asked;
        }
    }

    private void awaitCompletion(String call, int contacts) throws IOException, InterruptedException, TimeoutException {
        Instant start = Instant.now();
        JsonNode status = system.call(call);
        while (status.path("executions").path("completed").asInt() < contacts) {
            expire(start, "Not all executions ended: " + status);
            Thread.sleep(Duration.ofMillis(100));
            status = system.call(call);
        }
    }

    private void check(Instant start, int contacts) throws IOException, InterruptedException, TimeoutException {
        JsonNode messages = system.inbox("channel=sms&limit=200000&since=" + start);
        Instant waiting = Instant.now();
        while (messages.size() < 2 * contacts) {
            expire(waiting, messages.size() + " messages arrived instead of " + 2 * contacts);
            Thread.sleep(Duration.ofMillis(200));
            messages = system.inbox("channel=sms&limit=200000&since=" + start);
        }
        Set<String> references = new HashSet<>();
        messages.forEach(message -> references.add(message.path("message_ref").asText()));
        if (messages.size() != 2 * contacts || references.size() != 2 * contacts) {
            throw new IOException("Expected " + 2 * contacts + " messages, each once, but got " + messages.size()
                    + " with " + references.size() + " ids");
        }
    }

    private static void expire(Instant start, String what) throws TimeoutException {
        if (seconds(start) > PATIENCE.toSeconds()) {
            throw new TimeoutException(what);
        }
    }

    private static double seconds(Instant start) {
        return Duration.between(start, Instant.now()).toNanos() / 1e9;
    }
}
