package dev.beckon.systemtests;

import dev.beckon.localstack.stack.Service;
import dev.beckon.localstack.stack.Stack;
import dev.beckon.localstack.stack.StackException;
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
import org.awaitility.Awaitility;

/** The stack of all system tests: the packaged processes, started once, beside whatever else runs on this machine. */
final class RunningStack {

    /** Each keeps every port below 32768, where the system hands out ports of its own; the first that is free is taken. */
    private static final int[] PORT_OFFSETS = {12_000, 11_000, 10_000, 9_000};

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
        try {
            STACK.kill9(service(module));
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while " + module + " was killed", e);
        }
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
        Map<String, Object> config = Map.of("bootstrap.servers", STACK.bootstrapServers(), "acks", "all");
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
        Awaitility.setDefaultTimeout(People.PATIENCE);
        // A refused connection is as good a reason to ask again as an answer that is not there yet.
        Awaitility.ignoreExceptionsByDefault();
        try {
            Stack stack = prepared();
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

    private static Stack prepared() throws IOException {
        StackException refusal = new StackException("other runs of these tests have all the ports");
        for (int offset : PORT_OFFSETS) {
            if (PortClaim.take(offset)) {
                try {
                    return Stack.prepare(StackSettings.at(Path.of("target", "local"), offset));
                } catch (StackException e) {
                    refusal = e;
                }
            }
        }
        throw refusal;
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
