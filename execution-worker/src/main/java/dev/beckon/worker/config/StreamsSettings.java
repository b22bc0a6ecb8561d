package dev.beckon.worker.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Properties;

/** The settings of Kafka Streams as the service has them, for those who run the topology without the service. */
public final class StreamsSettings {

    private static final String PREFIX = "kafka-streams.";

    private StreamsSettings() {}

    /**
     * Reads {@code kafka-streams.*} of the service's {@code application.properties}; system properties and the
     * environment win, as in the service.
     *
     * @param overrides Kafka Streams settings without the prefix; they win
     */
    public static Properties with(Map<String, String> overrides) {
        URL file = StreamsSettings.class.getResource("/application.properties");
        Properties settings = new Properties();
        try {
            SmallRyeConfig config = new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDefaultSources()
                    .withSources(new PropertiesConfigSource(file))
                    .build();
            for (String name : config.getPropertyNames()) {
                if (name.startsWith(PREFIX)) {
                    settings.setProperty(
                            name.substring(PREFIX.length()),
                            config.getConfigValue(name).getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        settings.putAll(overrides);
        return settings;
    }
}
