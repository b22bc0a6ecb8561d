package dev.beckon.localstack.broker;

import dev.beckon.localstack.process.FreePort;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A broker in this JVM, on the loopback interface; what it stored is there again when it starts on the same folder. */
public final class LocalBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private LocalBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker and returns when it serves clients.
     *
     * @param data where it keeps its log; made and formatted when it is not there
     * @param port where it listens, or 0 for a free port
     * @throws IOException if the folder cannot be prepared
     */
    public static LocalBroker start(Path data, int port) throws IOException {
        List<Integer> free = FreePort.several(2);
        int listening = port == 0 ? free.getFirst() : port;
        KafkaConfig config = new KafkaConfig(BrokerSettings.of(data, listening, free.getLast()), false);
        format(data);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
        return new LocalBroker(server, listening);
    }

    private static void format(Path data) throws IOException {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        try {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .addDirectory(data.toString())
                    .setMetadataLogDirectory(data.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .run();
        } catch (Exception failed) {
            throw new IOException("cannot format the broker's folder " + data, failed);
        }
    }

    /** {@code host:port} for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Stops the broker in order; returns when its log is closed. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
