package dev.beckon.benchmarks.worker;

import dev.beckon.benchmarks.figures.Sample;
import dev.beckon.benchmarks.figures.Table;
import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.localstack.broker.BrokerProcess;
import dev.beckon.localstack.process.FileTree;
import dev.beckon.localstack.topics.TopicCreation;
import dev.beckon.support.kafka.RecordPublisher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Transitions per second of the worker, and of the bare processor, in turns on the same broker. */
public final class WorkerBench {

    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 7;
    private static final int CONTACTS = 20_000;
    private static final List<String> BROKER_FLAGS = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private final List<Double> worker = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();
    private long nextContact = 1_000_000;

    private WorkerBench() {}

    /** @param folder where broker and stores keep their data; it is emptied first */
    public static void run(Path folder, Table table) throws Exception {
        Path data = folder.resolve("worker").toAbsolutePath();
        FileTree.delete(data);
        Files.createDirectories(data);
        Recording recording = Recording.make(data.resolve("recording"));
        try (BrokerProcess broker =
                        BrokerProcess.start(data.resolve("kafka"), 0, data.resolve("kafka.log"), BROKER_FLAGS);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
                RecordPublisher publisher =
                        RecordPublisher.connect(broker.bootstrapServers(), Map.of("linger.ms", 5))) {
            TopicCreation.on(broker.bootstrapServers());
            bareTopics(admin);
            new WorkerBench().compare(recording, broker.bootstrapServers(), data, admin, publisher, table);
        }
        FileTree.delete(data);
    }

    private static void bareTopics(Admin admin) throws Exception {
        admin.createTopics(Stream.of(BareTopology.INPUT, BareTopology.JOURNAL, BareTopology.MESSAGES)
                        .map(name -> new NewTopic(name, TopicCreation.PARTITIONS, (short) 1))
                        .toList())
                .all()
                .get();
    }

    private void compare(
            Recording recording, String broker, Path data, Admin admin, RecordPublisher publisher, Table table)
            throws Exception {
        WorkerParts parts = new WorkerParts();
        String commands = Topics.COMMANDS_BULK.name();
        try (Contestant ours = new Contestant("bench-worker", commands, parts.topology(), broker, data, admin);
                Contestant theirs = new Contestant(
                        "bench-bare", BareTopology.INPUT, BareTopology.of(recording), broker, data, admin)) {
            for (int round = 1; round <= WARM_UP_ROUNDS + ROUNDS; round++) {
                double worked = rate(ours, publisher);
                double stored = rate(theirs, publisher);
                System.err.printf(Locale.ROOT, "round %d: worker %,.0f/s, bare %,.0f/s%n", round, worked, stored);
                if (round > WARM_UP_ROUNDS) {
                    worker.add(worked);
                    bare.add(stored);
                    ratios.add(worked / stored);
                }
            }
        }
        long expected = (long) (WARM_UP_ROUNDS + ROUNDS) * CONTACTS * Workload.TRANSITIONS;
        if (parts.transitions() != expected) {
            throw new IllegalStateException(
                    "Expected " + expected + " transitions, but there were " + parts.transitions());
        }
        report(table);
    }

    private void report(Table table) {
        Sample ratio = Sample.of(ratios);
        table.add(
                "execution transitions, against a bare Kafka Streams processor (median of %d rounds of %s)"
                        .formatted(ROUNDS, Table.number(CONTACTS * Workload.TRANSITIONS)),
                Table.spread(Sample.of(worker), "/s"),
                Table.spread(Sample.of(bare), "/s"),
                String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", ratio.median(), ratio.min(), ratio.max()));
    }

    /** One round: all starts, then all replies, of contacts that were not there before. */
    private double rate(Contestant contestant, RecordPublisher publisher) throws Exception {
        long from = nextContact;
        nextContact += CONTACTS;
        lay(contestant, publisher, from, Workload::start);
        lay(contestant, publisher, from, Workload::reply);
        return CONTACTS * Workload.TRANSITIONS / contestant.secondsUntilCommitted();
    }

    private void lay(
            Contestant contestant, RecordPublisher publisher, long from, LongFunction<ExecutionCommand> command) {
        List<CompletableFuture<Void>> written = new ArrayList<>(CONTACTS);
        for (long contact = from; contact < from + CONTACTS; contact++) {
            ExecutionCommand made = command.apply(contact);
            byte[] bytes = Topics.COMMANDS_BULK.codec().encode(made);
            written.add(publisher.publishRaw(contestant.input(), made.key().toString(), bytes, Map.of()));
        }
        written.forEach(CompletableFuture::join);
    }
}
