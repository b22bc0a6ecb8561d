package dev.beckon.localstack.testing;

import dev.beckon.localstack.broker.BrokerProcess;
import dev.beckon.localstack.process.FileTree;
import dev.beckon.localstack.topics.TopicCreation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The broker of this JVM's tests, with all topics of the system; it goes away with the JVM. */
public final class TestBroker {

    private static final OncePerJvm BOOTSTRAP = new OncePerJvm("beckon.test.kafka.bootstrap.servers");
    private static final List<String> FLAGS =
            List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

    private TestBroker() {}

    /** {@code host:port} for {@code bootstrap.servers}; starts the broker the first time. */
    public static String bootstrapServers() {
        return BOOTSTRAP.orElseStart(() -> {
            String started = Docker.wanted() ? Containers.kafka() : process();
            TopicCreation.on(started);
            return started;
        });
    }

    private static String process() {
        try {
            Path folder = Files.createTempDirectory("beckon-test-kafka-");
            BrokerProcess broker = BrokerProcess.start(folder.resolve("data"), 0, folder.resolve("log"), FLAGS);
            Runtime.getRuntime()
                    .addShutdownHook(
                            Thread.ofPlatform().name("test-broker-stop").unstarted(() -> {
                                broker.kill();
                                FileTree.delete(folder);
                            }));
            return broker.bootstrapServers();
        } catch (IOException failed) {
            throw new UncheckedIOException("the test broker did not start: " + failed.getMessage(), failed);
        }
    }
}
