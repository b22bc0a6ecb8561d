package dev.beckon.simulator;

import dev.beckon.simulator.settings.SimulatorConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The configuration without a Quarkus around it: the defaults, and what a test sets. */
public final class TestConfig {

    private TestConfig() {}

    public static SimulatorConfig with(Map<String, String> values) {
        var builder = new SmallRyeConfigBuilder().withMapping(SimulatorConfig.class);
        values.forEach((key, value) -> builder.withDefaultValue("beckon.simulator." + key, value));
        return builder.build().getConfigMapping(SimulatorConfig.class);
    }
}
