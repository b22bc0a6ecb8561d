package dev.beckon.localstack.demo;

import dev.beckon.localstack.http.JsonClient;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** What the people do when the question reaches them: most of them answer, in their own way. */
final class People implements AutoCloseable {

    private static final String QUESTION = "Do you want a call back?";
    private static final int AT_ONCE = 16;

    private final JsonClient simulator;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore thumbs = new Semaphore(AT_ONCE);
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    People(JsonClient simulator) {
        this.simulator = simulator;
    }

    /** Lets the person who got this message answer, if it is the question and they are of that kind. */
    void receive(Arrival arrival) {
        if (arrival.text().contains(QUESTION)) {
            reply(arrival).ifPresent(body -> threads.submit(() -> send(body)));
        }
    }

    /** Answers that our webhook took. */
    int answers() {
        return answers.get();
    }

    /** Answers that it did not take. */
    int failures() {
        return failures.get();
    }

    /** Decided by the address alone, so that each run of the demo looks the same. Nobody answers by e-mail here. */
    private static Optional<Map<String, String>> reply(Arrival arrival) {
        if (arrival.channel().equals("email")) {
            return Optional.empty();
        }
        return switch (Math.floorMod(arrival.to().hashCode(), 10)) {
            case 0, 1, 2, 3 -> Optional.of(reply(arrival, "button", "Yes"));
            case 4, 5 -> Optional.of(reply(arrival, "button", "No"));
            case 6 -> Optional.of(reply(arrival, "text", "no, thanks"));
            case 7 -> Optional.of(reply(arrival, "text", "My cellar is full of water!"));
            default -> Optional.empty();
        };
    }

    private static Map<String, String> reply(Arrival arrival, String kind, String words) {
        return Map.of("channel", arrival.channel(), "from", arrival.to(), kind, words);
    }

    private void send(Map<String, String> body) {
        thumbs.acquireUninterruptibly();
        try {
            boolean taken = simulator.send("POST", "/replies", body).isSuccess();
            (taken ? answers : failures).incrementAndGet();
        } catch (IOException unreachable) {
            failures.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            thumbs.release();
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
