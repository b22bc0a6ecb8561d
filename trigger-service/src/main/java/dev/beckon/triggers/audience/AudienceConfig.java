package dev.beckon.triggers.audience;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may set; every key begins with {@code beckon.audience.}. */
@ConfigMapping(prefix = "beckon.audience")
public interface AudienceConfig {

    /** Consumer group of the execution-workers: their application id. */
    @WithDefault("beckon-execution-worker")
    String workerGroup();

    /**
     * How many bulk commands may lie before the workers. Above it no page is begun, so that a large audience can still be
     * paused, cancelled and overtaken. 0 for no bound.
     */
    @WithDefault("50000")
    long mostWaiting();
}
