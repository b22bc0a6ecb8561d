package dev.beckon.delivery.send;

import dev.beckon.contracts.message.Lane;
import dev.beckon.delivery.intake.Ownership;
import dev.beckon.delivery.intake.OwnershipLostException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets calls of one channel through: so many a second, so many at once, none while the provider asks for patience.
 * Realtime goes first, and bulk never takes the last quarter of the places. Each lane is first come, first served. Safe
 * for all threads.
 */
final class ChannelGate {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /** The share of a second's messages that may go at once after a silence. */
    private static final double BURST_SHARE = 0.05;

    private final double perNano;
    private final double burst;
    private final int places;
    private final Map<Lane, Semaphore> heads = new EnumMap<>(Lane.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private double tokens;
    private long refilledAt = System.nanoTime();
    private long closedUntil = System.nanoTime();
    private int inside;
    private int bulkInside;
    private boolean realtimeWaits;

    /**
     * A gate.
     *
     * @param messagesPerSecond 0 for no limit
     * @param places calls at once; at least 1
     */
    ChannelGate(int messagesPerSecond, int places) {
        this.perNano = messagesPerSecond / 1e9;
        this.burst = Math.max(1, messagesPerSecond * BURST_SHARE);
        this.tokens = burst;
        this.places = places;
        for (Lane lane : Lane.values()) {
            heads.put(lane, new Semaphore(1, true));
        }
    }

    /** Waits for a place; to be given back with {@link #leave}. */
    void enter(Lane lane, Ownership ownership) throws OwnershipLostException {
        Semaphore head = heads.get(lane);
        head.acquireUninterruptibly();
        try {
            awaitPlace(lane, ownership);
        } finally {
            head.release();
        }
    }

    void leave(Lane lane) {
        lock.lock();
        try {
            inside--;
            bulkInside -= lane == Lane.BULK ? 1 : 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody gets through for so long from now. */
    void close(Duration duration) {
        lock.lock();
        try {
            long until = System.nanoTime() + duration.toNanos();
            closedUntil = until - closedUntil > 0 ? until : closedUntil;
        } finally {
            lock.unlock();
        }
    }

    private void awaitPlace(Lane lane, Ownership ownership) throws OwnershipLostException {
        lock.lock();
        try {
            realtimeWaits |= lane == Lane.REALTIME;
            ownership.demand();
            for (long wait = waitNanos(lane); wait > 0; wait = waitNanos(lane)) {
                await(Math.min(wait, LOOK_AGAIN_NANOS));
                ownership.demand();
            }
            inside++;
            bulkInside += lane == Lane.BULK ? 1 : 0;
            tokens -= perNano > 0 ? 1 : 0;
        } finally {
            if (lane == Lane.REALTIME) {
                realtimeWaits = false;
                changed.signalAll();
            }
            lock.unlock();
        }
    }

    private long waitNanos(Lane lane) {
        long now = System.nanoTime();
        if (closedUntil - now > 0) {
            return closedUntil - now;
        }
        boolean yields = lane == Lane.BULK && (realtimeWaits || bulkInside >= Math.max(1, places * 3 / 4));
        if (inside >= places || yields) {
            return LOOK_AGAIN_NANOS;
        }
        if (perNano == 0) {
            return 0;
        }
        tokens = Math.min(burst, tokens + (now - refilledAt) * perNano);
        refilledAt = now;
        return tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) / perNano);
    }

    private void await(long nanos) throws OwnershipLostException {
        try {
            changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OwnershipLostException();
        }
    }
}
