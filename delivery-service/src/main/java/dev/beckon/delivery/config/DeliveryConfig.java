package dev.beckon.delivery.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set; every key begins with {@code beckon.delivery.}. */
@ConfigMapping(prefix = "beckon.delivery")
public interface DeliveryConfig {

    /**
     * Whether channels, media files and HTTP requests may point to loopback and private addresses, and channels to
     * plain http. For the local stack only.
     */
    @WithDefault("false")
    boolean allowPrivateAddresses();

    /** How long a message whose call got no answer waits for the provider's word before it ends as unknown. */
    @WithDefault("30s")
    Duration holdWindow();

    /** How long one call to a provider may take in all before its outcome is unknown. */
    @WithDefault("15s")
    Duration callTimeout();

    /** How long a connection to a provider may take to come about; until then nothing was sent. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** A claim this old without an outcome has lost its caller; must be well above {@link #callTimeout()}. */
    @WithDefault("2m")
    Duration staleClaimAfter();

    /** How often channels changed through another instance are looked for. */
    @WithDefault("5s")
    Duration channelRefresh();

    Retry retry();

    Fallback fallback();

    Intake intake();

    Keep keep();

    Media media();

    Requests requests();

    /** Media files that a message carries itself. */
    interface Media {

        /** Bytes above which a file is not attached and the message refused. */
        @WithDefault("10485760")
        int maxBytes();

        /** Bytes of all files together that are in use or kept; at least {@link #maxBytes()}. */
        @WithDefault("67108864")
        long totalBytes();

        /** How long a file that was fetched serves other messages as well. */
        @WithDefault("1m")
        Duration keepFor();
    }

    /** HTTP requests that actions make. */
    interface Requests {

        /** Calls to one host that may be under way at once in this instance. */
        @WithDefault("64")
        int callsPerHost();

        /** The time for one attempt where the action says none; the action's own is at most 30 s. */
        @WithDefault("10s")
        Duration timeout();

        /** The wait before the first repeat; it doubles from there, with jitter. */
        @WithDefault("500ms")
        Duration firstBackoff();

        @WithDefault("30s")
        Duration maxBackoff();

        /** How long the old signing secret signs beside the new one after a rotation. */
        @WithDefault("24h")
        Duration secretOverlap();
    }

    /** When the next variant of a send plan has its turn although the one before was accepted. */
    interface Fallback {

        /**
         * How long RCS tries to deliver a variant that another one may follow; after that it takes the message back,
         * and only when that has worked the next variant is sent. From 10 s to 15 days.
         */
        @WithDefault("5m")
        Duration after();

        /** How long after its first claim a message may still go to its next variant; a later failure is its end. */
        @WithDefault("24h")
        Duration within();
    }

    /** When and how often to try again. */
    interface Retry {

        /** Calls to make before a message fails; throttled ones do not count. */
        @WithDefault("6")
        int maxAttempts();

        /** How long attempts go on, throttled ones included, counted from the first. */
        @WithDefault("10m")
        Duration maxAge();

        /** The wait before the second attempt; it doubles from there, with jitter. */
        @WithDefault("250ms")
        Duration firstBackoff();

        @WithDefault("30s")
        Duration maxBackoff();
    }

    /** Reading messages to send; each lane has a reader of its own. */
    interface Intake {

        /** Whether this instance reads messages to send; webhooks and channels are served either way. */
        @WithDefault("true")
        boolean enabled();

        /** Messages of one lane that may be unfinished at once; reading pauses above it. */
        @WithDefault("2000")
        int maxPending();

        /** Records finished and unfinished behind the oldest unfinished one of a partition; reading pauses above it. */
        @WithDefault("100000")
        int maxSpan();

        /** Records taken by one poll at most. */
        @WithDefault("500")
        int pollRecords();

        @WithDefault("500ms")
        Duration commitInterval();

        /**
         * How long this instance may be silent before the others take its messages over; a crash is noticed that late.
         * Above 6 s, and within what the brokers allow.
         */
        @WithDefault("10s")
        Duration sessionTimeout();

        /** How long a revoked partition may take to finish its calls under way. */
        @WithDefault("5s")
        Duration drainWithin();

        /** How long a stop may take to finish calls under way. */
        @WithDefault("20s")
        Duration stopWithin();
    }

    /** How long rows stay. */
    interface Keep {

        /** Ledger, receipts and inbound messages; no less than the 7 days for which providers repeat webhooks. */
        @WithDefault("30d")
        Duration history();

        /** How long a receipt waits for its message to become known. */
        @WithDefault("1d")
        Duration parkedReceipts();
    }
}
