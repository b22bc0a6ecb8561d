package dev.beckon.localstack.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import java.util.function.Function;

/**
 * Sends a good request, then the same one with random damage: each has to be taken or refused, and none may be our
 * fault. {@code -Dhostile.rounds=3000} sends more than the usual 150, {@code -Dhostile.seed=…} does what a failure did.
 * For one thread.
 */
public final class HostileCaller {

    private static final int ROUNDS = Integer.getInteger("hostile.rounds", 150);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final long seed = Long.getLong("hostile.seed", System.nanoTime());
    private final Damage damage = new Damage(new Random(seed));

    /**
     * What a service said.
     *
     * @param status of HTTP
     * @param body told with a failure
     */
    public record Answer(int status, String body) {}

    /** Damages the tree of a JSON body. */
    public void json(String good, Function<String, Answer> send) {
        begin(good, send);
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode body = tree(good);
            damage.wound(body);
            judge(ascii(body.toString()), send);
        }
    }

    /** Damages a body character by character, whatever its format. */
    public void text(String good, Function<String, Answer> send) {
        begin(good, send);
        for (int round = 0; round < ROUNDS; round++) {
            judge(damage.wounded(good), send);
        }
    }

    /** Sends texts that nobody expects, as a parameter or an id. */
    public void values(Function<String, Answer> send) {
        for (int round = 0; round < ROUNDS; round++) {
            judge(damage.text(), send);
        }
    }

    private void begin(String good, Function<String, Answer> send) {
        Answer answer = send.apply(good);
        if (answer.status() < 200 || answer.status() > 299) {
            throw new AssertionError("Undamaged, status %d: %s%n%s".formatted(answer.status(), good, answer.body()));
        }
    }

    private void judge(String sent, Function<String, Answer> send) {
        Answer answer = send.apply(sent);
        boolean taken = answer.status() >= 200 && answer.status() <= 299;
        boolean refused = answer.status() >= 400
                && answer.status() <= 499
                && answer.body().contains("\"code\":\"");
        if (!taken && !refused) {
            throw new AssertionError("-Dhostile.seed=%d, status %d, sent: %s%nanswer: %s"
                    .formatted(seed, answer.status(), ascii(sent), answer.body()));
        }
    }

    /** With escapes: half a surrogate pair is lost in UTF-8, but not in JSON; and a terminal shows what it was. */
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars()
                .forEach(each -> ascii.append(
                        each >= ' ' && each < 127 ? String.valueOf((char) each) : "\\u%04x".formatted(each)));
        return ascii.toString();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
