package dev.beckon.localstack.broker;

import java.nio.file.Path;
import java.util.Properties;

/** What a broker that serves one machine is set to. Names and meanings: Apache Kafka 4.1, "Broker Configs". */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    /** The largest record batch, in bytes; a call that names very many contacts is the largest record there is. */
    static final int MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

    private static final int INTERNAL_PARTITIONS = 8;

    private BrokerSettings() {}

    static Properties of(Path data, int port, int controllerPort) {
        Properties settings = new Properties();
        identity(settings, data, port, controllerPort);
        oneMachine(settings);
        fewThreads(settings);
        return settings;
    }

    private static void identity(Properties settings, Path data, int port, int controllerPort) {
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE_ID));
        settings.setProperty("controller.quorum.voters", NODE_ID + "@localhost:" + controllerPort);
        settings.setProperty(
                "listeners",
                "PLAINTEXT://localhost:%d,%s://localhost:%d".formatted(port, CONTROLLER_LISTENER, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.setProperty("controller.listener.names", CONTROLLER_LISTENER);
        settings.setProperty(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        settings.setProperty("log.dirs", data.toString());
    }

    private static void oneMachine(Properties settings) {
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        settings.setProperty("replica.fetch.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", Integer.toString(INTERNAL_PARTITIONS));
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", Integer.toString(INTERNAL_PARTITIONS));
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        // On a busy machine the end of a transaction takes longer than the default of 100 ms: let the next one wait for
        // it.
        settings.setProperty("add.partitions.to.txn.retry.backoff.max.ms", "2000");
        // A lone controller has nobody to wait for.
        settings.setProperty("controller.quorum.election.timeout.ms", "100");
        settings.setProperty("controller.quorum.fetch.timeout.ms", "500");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("broker.session.timeout.ms", "10000");
    }

    private static void fewThreads(Properties settings) {
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        settings.setProperty("num.recovery.threads.per.data.dir", "2");
        settings.setProperty("log.cleaner.threads", "1");
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
    }
}
