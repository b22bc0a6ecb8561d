package dev.beckon.worker.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What can be set of the worker beside Kafka Streams itself ({@code kafka-streams.*}). */
@ConfigMapping(prefix = "beckon.worker")
public interface WorkerConfig {

    EarlyCommit earlyCommit();

    /**
     * Where the gateway is reached from outside, without a slash at its end: tracked links in messages begin with it.
     */
    @WithDefault("http://localhost:8080")
    String publicUrl();

    /**
     * A secret that goes into the addresses of tracked links: without it whoever knows how ids are made could find them
     * out. Links that were sent stay good when it changes.
     */
    Optional<String> linkKey();

    /** How many executions one contact may have under way; a start beyond that is refused. */
    @WithDefault("50")
    int maxRunning();

    /**
     * How long ended executions and handled replies and events are remembered: as long as a command may be redelivered.
     */
    @WithDefault("7d")
    Duration endedRetention();

    /** How long a task may wait, before its first input, for what was published before this worker started. */
    @WithDefault("10s")
    Duration definitionsWithin();

    Timers timers();

    Parking parking();

    Sweep sweep();

    /** When a commit is asked for because a realtime command was handled. */
    interface EarlyCommit {

        /** The least time between two such commits of a thread. */
        @WithDefault("15ms")
        Duration gap();

        /** The same while many realtime commands come in. */
        @WithDefault("50ms")
        Duration busyGap();

        /** How many realtime commands a second and thread are many. */
        @WithDefault("75")
        double busyRate();
    }

    /** When timers are looked at. */
    interface Timers {

        /** How often; also the most that a timer is late by without load. */
        @WithDefault("50ms")
        Duration interval();

        /** How long one look may take. */
        @WithDefault("20ms")
        Duration budget();

        /** How many timers one look may fire. */
        @WithDefault("1000")
        int batch();
    }

    /** What happens to an input whose scenario version has not arrived. */
    interface Parking {

        /** How often it is tried again. */
        @WithDefault("250ms")
        Duration interval();

        /** How long it may wait before it is refused. */
        @WithDefault("2m")
        Duration patience();

        /** How many contacts are tried at once. */
        @WithDefault("200")
        int batch();
    }

    /** When what is over is forgotten. */
    interface Sweep {

        @WithDefault("10s")
        Duration interval();

        /** How long one sweep may take. */
        @WithDefault("10ms")
        Duration budget();

        /** How many contacts one sweep may visit. */
        @WithDefault("1000")
        int batch();
    }
}
