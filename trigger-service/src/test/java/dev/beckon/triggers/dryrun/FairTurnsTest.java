package dev.beckon.triggers.dryrun;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.id.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FairTurnsTest {

    private static final WorkspaceId HOME = new WorkspaceId("home");
    private static final WorkspaceId ELSEWHERE = new WorkspaceId("elsewhere");
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private FairTurns turns;

    @AfterEach
    void close() {
        held.countDown();
        turns.close();
    }

    @Test
    void whileOneWorkspacesTaskTakesLongThoseOfOthersGoOn() throws Exception {
        turns = new FairTurns("test-", 2, 10);
        offerHeld();
        offer(HOME, "home 2");
        offer(ELSEWHERE, "elsewhere 1");
        offer(ELSEWHERE, "elsewhere 2");

        assertThat(next(2)).containsExactly("elsewhere 1", "elsewhere 2");
        held.countDown();
        assertThat(next(2)).containsExactly("home 1", "home 2");
    }

    @Test
    void workspacesTakeTurns() throws Exception {
        turns = new FairTurns("test-", 1, 10);
        offerHeld();
        offer(HOME, "home 2");
        offer(HOME, "home 3");
        offer(ELSEWHERE, "elsewhere 1");
        offer(ELSEWHERE, "elsewhere 2");

        held.countDown();

        assertThat(next(5)).containsExactly("home 1", "elsewhere 1", "home 2", "elsewhere 2", "home 3");
    }

    @Test
    void nobodyHasMoreThanTheMost() throws Exception {
        turns = new FairTurns("test-", 1, 2);
        offerHeld();
        offer(HOME, "home 2");

        assertThat(turns.offer(HOME, () -> done.add("home 3"))).isFalse();
        offer(ELSEWHERE, "elsewhere 1");
        held.countDown();

        assertThat(next(3)).containsExactly("home 1", "elsewhere 1", "home 2");
        offer(ELSEWHERE, "elsewhere 2");
        assertThat(next(1)).containsExactly("elsewhere 2");
    }

    @Test
    void aTaskThatFailsIsNotTheEnd() throws Exception {
        turns = new FairTurns("test-", 1, 10);
        assertThat(turns.offer(HOME, () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .isTrue();
        offer(HOME, "home 2");

        assertThat(next(1)).containsExactly("home 2");
    }

    @Test
    void afterTheEndNothingIsTaken() {
        turns = new FairTurns("test-", 1, 10);
        turns.close();

        assertThat(turns.offer(HOME, () -> done.add("home 1"))).isFalse();
        assertThat(turns.offer(HOME, () -> done.add("home 2"))).isFalse();
    }

    private void offerHeld() {
        assertThat(turns.offer(HOME, () -> {
                    try {
                        held.await();
                        done.add("home 1");
                    } catch (InterruptedException closed) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isTrue();
    }

    private void offer(WorkspaceId workspace, String name) {
        assertThat(turns.offer(workspace, () -> done.add(name))).isTrue();
    }

    /** What is done next, waited for. */
    private List<String> next(int count) throws InterruptedException {
        List<String> next = new ArrayList<>();
        while (next.size() < count) {
            String task = done.poll(PATIENCE_SECONDS, SECONDS);
            assertThat(task).as("task behind %s", next).isNotNull();
            next.add(task);
        }
        return next;
    }
}
