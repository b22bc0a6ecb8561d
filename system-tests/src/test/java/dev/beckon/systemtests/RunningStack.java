package dev.beckon.systemtests;

import dev.beckon.localstack.stack.Service;
import dev.beckon.localstack.stack.Stack;
import dev.beckon.localstack.stack.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The stack of all system tests: the packaged processes, started once, beside whatever else runs on this machine. */
final class RunningStack {

    /** Keeps every port below 32768, where the system hands out ports of its own. */
    private static final int PORT_OFFSET = 12_000;

    private static final int KAFKA_PORT = 19_092 + PORT_OFFSET;
    private static final Stack STACK = start();

    private RunningStack() {}

    static Api api() {
        return new Api(STACK.url(Service.API_GATEWAY).toString(), STACK.apiKey());
    }

    static Phones phones() {
        return new Phones(STACK.url(Service.PROVIDER_SIMULATOR).toString());
    }

    /** kill -9. */
    static void kill(String module) {
        STACK.kill9(service(module));
    }

    /** Starts a service that is down; one that runs stays as it is. */
    static void restart(String module) {
        try {
            if (!STACK.process(service(module)).isAlive()) {
                STACK.launch(service(module));
            }
            STACK.awaitReady(service(module));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while " + module + " restarted", e);
        }
    }

    /** What an internal service does: a structured CloudEvent on the public topic. */
    static void produceTrigger(String key, String event) {
        Map<String, Object> config = Map.of("bootstrap.servers", "localhost:" + KAFKA_PORT, "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("beckon.triggers", key, event.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Service service(String module) {
        return Stream.of(Service.values())
                .filter(service -> service.module().equals(module))
                .findFirst()
                .orElseThrow();
    }

    private static Stack start() {
        try {
            Stack stack = Stack.prepare(StackSettings.at(Path.of("target", "local"), PORT_OFFSET));
            stack.wipe();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(stack)));
            stack.start();
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the stack started", e);
        }
    }

    private static void stop(Stack stack) {
        try {
            stack.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
