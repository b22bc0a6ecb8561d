package dev.beckon.definitions.bundle;

import dev.beckon.definitions.reference.Exchange;
import dev.beckon.definitions.reference.ReferenceKind;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The exchange of each kind but scenarios, in the order in which things are made: what others name comes first. */
@Singleton
class Exchanges {

    private final Map<ReferenceKind, Exchange> byKind = new EnumMap<>(ReferenceKind.class);

    Exchanges(@All List<Exchange> all) {
        all.forEach(exchange -> byKind.put(exchange.kind(), exchange));
    }

    Exchange of(ReferenceKind kind) {
        Exchange exchange = byKind.get(kind);
        if (exchange == null) {
            throw new IllegalStateException("Nothing exchanges a " + kind.word());
        }
        return exchange;
    }
}
