package dev.beckon.benchmarks.worker;

import dev.beckon.engine.interpreter.Plan;
import dev.beckon.worker.config.WorkerConfig;
import dev.beckon.worker.metrics.WorkerMetrics;
import dev.beckon.worker.topology.WorkerTopology;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.apache.kafka.streams.Topology;

/** The worker's topology as the service builds it, with its own counters. */
final class WorkerParts {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    Topology topology() {
        WorkerConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(WorkerConfig.class)
                .build()
                .getConfigMapping(WorkerConfig.class);
        OneScenario definitions =
                new OneScenario(Plan.compile(Workload.scenario().definition()));
        return WorkerTopology.build(definitions, config, new WorkerMetrics(meters));
    }

    /** How many transitions were carried out; a refused one does not count. */
    long transitions() {
        return (long) meters.find("beckon.worker.transitions").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
