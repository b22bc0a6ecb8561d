package dev.beckon.simulator.hooks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** One hook: what it got, the newest so many, and what it answers. Safe for all threads. */
final class Hook {

    private static final int KEPT = 10_000;

    private final Deque<ReceivedRequest> received = new ArrayDeque<>();
    private Deque<HookAnswer> answers = new ArrayDeque<>(List.of(HookAnswer.OK));

    /** The answer to the next request. */
    synchronized HookAnswer next() {
        return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    }

    synchronized void answerWith(HookAnswers wanted) {
        answers = new ArrayDeque<>(wanted.answers());
    }

    synchronized void add(ReceivedRequest request) {
        received.addLast(request);
        if (received.size() > KEPT) {
            received.removeFirst();
        }
    }

    /** In the order of arrival. */
    synchronized List<ReceivedRequest> received() {
        return List.copyOf(received);
    }

    synchronized void forget() {
        received.clear();
    }
}
