package dev.beckon.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set of the edge. */
@ConfigMapping(prefix = "beckon.gateway")
public interface GatewaySettings {

    /** How long Kafka may take to acknowledge a trigger call before the caller is told 503. */
    @WithDefault("5s")
    Duration acceptWithin();

    /**
     * How long what is called may be unknown here, or known as switched off or not allowed, before the caller is told so:
     * what was saved a moment ago is still on its way through Kafka.
     */
    @WithDefault("1s")
    Duration unknownWithin();

    /** How long a body may take to arrive, but for that of an upload or an import. */
    @WithDefault("30s")
    Duration bodyWithin();

    /** How long a service behind the edge may take to begin its answer. */
    @WithDefault("30s")
    Duration answerWithin();

    /** How long the body of an upload may take to arrive. */
    @WithDefault("5m")
    Duration uploadWithin();

    /** How long an import may take to arrive, and from then on to be answered: that is when all of it is stored. */
    @WithDefault("30m")
    Duration importWithin();

    /** How long an idempotency key is remembered here. */
    @WithDefault("24h")
    Duration idempotencyRetention();

    /** How many idempotency keys are remembered here; the oldest go first. An entry takes about 400 bytes. */
    @WithDefault("100000")
    long idempotencyKeys();

    /** How long an accepted call is known here although trigger-service has not stored it yet. */
    @WithDefault("10m")
    Duration recentCallRetention();

    /** How many accepted calls are known here. */
    @WithDefault("100000")
    long recentCalls();
}
