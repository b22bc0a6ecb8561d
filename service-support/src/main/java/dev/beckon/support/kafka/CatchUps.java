package dev.beckon.support.kafka;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Those who wait until a reader has come to where its partitions ended when they asked. Safe for
 * all threads; only the reader's may serve.
 */
final class CatchUps {

    private final Queue<CompletableFuture<Void>> asked = new ConcurrentLinkedQueue<>();
    private final Queue<Wanted> wanted = new ConcurrentLinkedQueue<>();

    private record Wanted(Map<TopicPartition, Long> ends, List<CompletableFuture<Void>> reached) {

        boolean isReachedBy(Consumer<?, ?> reader) {
            return ends.entrySet().stream().allMatch(end -> reader.position(end.getKey()) >= end.getValue());
        }
    }

    CompletableFuture<Void> ask() {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        asked.add(reached);
        return reached;
    }

    /** To be called between two polls, when all that was polled is dealt with. What fails may be repeated. */
    void serve(Consumer<?, ?> reader) {
        List<CompletableFuture<Void>> before = List.copyOf(asked);
        if (!before.isEmpty()) {
            wanted.add(new Wanted(reader.endOffsets(reader.assignment()), before));
            before.forEach(asked::remove);
        }
        List<Wanted> reached =
                wanted.stream().filter(each -> each.isReachedBy(reader)).toList();
        wanted.removeAll(reached);
        reached.forEach(each -> each.reached().forEach(who -> who.complete(null)));
    }

    /** The reader reads no more. */
    void end() {
        wanted.forEach(each -> each.reached().forEach(who -> who.cancel(false)));
        asked.forEach(who -> who.cancel(false));
    }
}
