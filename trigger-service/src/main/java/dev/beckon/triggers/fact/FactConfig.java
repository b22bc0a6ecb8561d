package dev.beckon.triggers.fact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set; every key begins with {@code beckon.facts.}. Times are whole seconds, 1 or more. */
@ConfigMapping(prefix = "beckon.facts")
public interface FactConfig {

    /** How long one look may take, while the executions of others wait behind it. */
    @WithDefault("PT2S")
    Duration lookWithin();

    /** The same for a second look, when the first was stopped: it may have been the machine that stood still. */
    @WithDefault("PT8S")
    Duration secondLookWithin();

    /** How many second looks one batch may take, 0 or more. What is stopped then counts as absent. */
    @WithDefault("3")
    int secondLooks();
}
