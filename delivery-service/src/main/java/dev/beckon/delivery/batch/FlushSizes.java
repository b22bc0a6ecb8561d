package dev.beckon.delivery.batch;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.IntConsumer;

/** The metric of how many items go into one statement. */
public final class FlushSizes {

    private FlushSizes() {}

    /**
     * To tell a {@link GroupFlusher} of.
     *
     * @param store the metric's tag: what is written
     */
    public static IntConsumer of(MeterRegistry metrics, String store) {
        DistributionSummary sizes = DistributionSummary.builder("beckon.delivery.flush.size")
                .description("Items written by one statement")
                .tag("store", store)
                .register(metrics);
        return sizes::record;
    }
}
