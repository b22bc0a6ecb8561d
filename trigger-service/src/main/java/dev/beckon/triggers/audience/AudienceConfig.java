package dev.beckon.triggers.audience;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set; every key begins with {@code beckon.audience.}. */
@ConfigMapping(prefix = "beckon.audience")
public interface AudienceConfig {

    /** Consumer group of the execution-workers: their application id. */
    @WithDefault("beckon-execution-worker")
    String workerGroup();

    /**
     * How many bulk commands may lie before the workers. Above it no page is begun, so that a large audience can still
     * be paused, cancelled and overtaken. 0 for no bound.
     */
    @WithDefault("50000")
    long mostWaiting();

    /** How often in a row finding the contacts of one audience may fail, at least 1; then it has failed for good. */
    @WithDefault("20")
    int mostTries();

    /** When to try again what failed by itself, so that it is in nobody's way. */
    @WithDefault("PT30S")
    Duration tryAgain();

    /** When to try again what took too long: each try holds up all others. */
    @WithDefault("PT5M")
    Duration tryAgainSlow();
}
