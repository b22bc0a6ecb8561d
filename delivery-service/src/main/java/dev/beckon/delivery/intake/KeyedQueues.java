package dev.beckon.delivery.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs tasks of one key one after the other, in the order given, and those of different keys side by side: one virtual
 * thread for each key that has work. Safe for all threads.
 */
final class KeyedQueues {

    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Deque<Runnable>> waiting = new HashMap<>();

    KeyedQueues(String name) {
        this.name = name;
    }

    void submit(String key, Runnable task) {
        lock.lock();
        try {
            Deque<Runnable> queue = waiting.get(key);
            if (queue != null) {
                queue.addLast(task);
                return;
            }
            waiting.put(key, new ArrayDeque<>(2));
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name(name).start(() -> drain(key, task));
    }

    private void drain(String key, Runnable first) {
        Runnable task = first;
        while (task != null) {
            try {
                task.run();
            } finally {
                task = next(key);
            }
        }
    }

    private Runnable next(String key) {
        lock.lock();
        try {
            Runnable task = waiting.get(key).pollFirst();
            if (task == null) {
                waiting.remove(key);
            }
            return task;
        } finally {
            lock.unlock();
        }
    }
}
