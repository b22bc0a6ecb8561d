package dev.beckon.gateway.idempotency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.gateway.GatewaySettings;
import jakarta.enterprise.context.ApplicationScoped;

/** The keys seen lately. Safe for all threads; never blocks. */
@ApplicationScoped
public class IdempotencyMemory {

    private final Cache<IdempotencyKey, Entry> entries;

    /** {@code call} is null while the request is being handled. */
    private record Entry(String requestHash, TriggerCallId call) {}

    IdempotencyMemory(GatewaySettings settings) {
        this.entries = Caffeine.newBuilder()
                .maximumSize(settings.idempotencyKeys())
                .expireAfterWrite(settings.idempotencyRetention())
                .build();
    }

    /**
     * Takes the key for a request, unless it is taken.
     *
     * @param requestHash over all that makes the request what it is
     */
    public IdempotencyState begin(IdempotencyKey key, String requestHash) {
        Entry known = entries.asMap().putIfAbsent(key, new Entry(requestHash, null));
        if (known == null) {
            return new IdempotencyState.First();
        }
        if (!known.requestHash().equals(requestHash)) {
            return new IdempotencyState.UsedOtherwise();
        }
        return known.call() == null ? new IdempotencyState.InProgress() : new IdempotencyState.Accepted(known.call());
    }

    /** The request was accepted. */
    public void complete(IdempotencyKey key, String requestHash, TriggerCallId call) {
        entries.put(key, new Entry(requestHash, call));
    }

    /** The request was refused, or its fate is unknown: the next one with this key is handled anew. */
    public void release(IdempotencyKey key) {
        entries.invalidate(key);
    }
}
