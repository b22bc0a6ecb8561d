package dev.beckon.worker.testing;

import dev.beckon.worker.config.WorkerConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/**
 * The worker's configuration as a process without environment would have it, save that no tick of a clock is cut short by
 * the machine's own slowness: tests count what one tick does.
 */
public final class Configs {

    private Configs() {}

    public static WorkerConfig defaults() {
        return with(Map.of());
    }

    /** @param settings full keys, such as {@code beckon.worker.max-running} */
    public static WorkerConfig with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(WorkerConfig.class)
                .withDefaultValue("beckon.worker.timers.budget", "1m")
                .withDefaultValue("beckon.worker.sweep.budget", "1m")
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(WorkerConfig.class);
    }
}
