package dev.beckon.simulator.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Configuration of the simulator, keys under {@code beckon.simulator}. */
@ConfigMapping(prefix = "beckon.simulator")
public interface SimulatorConfig {

    /** Folder in which the provider accounts survive a restart; absent means that they are kept in memory only. */
    Optional<Path> data();

    /** What is kept of the messages that arrived. */
    Inbox inbox();

    /** The mail server. */
    Smtp smtp();

    /** How webhooks are sent to the product. */
    Webhooks webhooks();

    /** Bounds of the inbox. */
    interface Inbox {

        /** Newest messages kept, all channels together, at least 1. About 1 KB of heap each. */
        @WithDefault("200000")
        int capacity();
    }

    /** Where mail is accepted. */
    interface Smtp {

        /** Address to listen on; the server accepts mail from anyone who reaches it. */
        @WithDefault("127.0.0.1")
        String host();

        /** TCP port, 0 for any free one. */
        @WithDefault("8025")
        int port();

        /** Mails larger than this many bytes are refused with 552. */
        @WithDefault("26214400")
        int maxMessageBytes();
    }

    /** Bounds of the webhook sender. */
    interface Webhooks {

        /** Connections to one host. */
        @WithDefault("64")
        int connections();

        /** Webhooks that may wait, for a connection or for their next attempt; more are dropped and counted. */
        @WithDefault("50000")
        int maxPending();

        /** Attempts for one webhook, the first included. Providers go on for days; a simulator need not. */
        @WithDefault("20")
        int maxAttempts();

        /** Milliseconds before the second attempt; doubles with every further one. */
        @WithDefault("250")
        long firstBackoffMs();

        /** Longest pause between two attempts, in milliseconds. */
        @WithDefault("10000")
        long maxBackoffMs();

        /** Milliseconds a webhook may take to answer before the attempt counts as failed. */
        @WithDefault("15000")
        long timeoutMs();
    }
}
