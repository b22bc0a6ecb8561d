package dev.beckon.definitions.generation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Which model writes scenarios from prompts: any that speaks OpenAI's chat completions. */
@ConfigMapping(prefix = "beckon.generation")
public interface GenerationSettings {

    /** Such as {@code http://localhost:11434/v1/}; that of OpenAI when absent. */
    Optional<String> baseUrl();

    /** Sent as a bearer token; many local servers need none. */
    Optional<String> apiKey();

    /** The model's name as the server knows it; without one nothing is generated. */
    Optional<String> model();

    /** How long the model may take for one answer. */
    @WithDefault("2m")
    Duration timeout();

    /** Whether the server is told to answer in JSON ({@code response_format: json_object}); some do not know how. */
    @WithDefault("true")
    boolean jsonMode();

    /** How many prompts are worked on at a time. */
    @WithDefault("4")
    int parallel();

    /** How long to wait before a server is asked again that did not answer; twice as long each time. */
    @WithDefault("2s")
    Duration pause();

    /** Whether there is a model to ask. */
    default boolean isConfigured() {
        return model().isPresent() && (baseUrl().isPresent() || apiKey().isPresent());
    }
}
