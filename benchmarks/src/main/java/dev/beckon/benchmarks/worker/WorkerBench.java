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
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Transitions per second of the worker, and of the bare processor, in turns on the same broker. */
public final class WorkerBench {

    private static final int WARM_UP_ROUNDS = 8;
    private static final int ROUNDS = 7;
    private static final int CONTACTS = 20_000;
    private static final List<String> BROKER_FLAGS = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private final List<Run> worker = new ArrayList<>();
    private final List<Run> bare = new ArrayList<>();
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
                Run worked = round(ours, publisher);
                Run stored = round(theirs, publisher);
                System.err.printf(
                        Locale.ROOT,
                        "round %d: worker %,.0f/s %.1f us, bare %,.0f/s %.1f us%n",
                        round,
                        worked.perSecond(),
                        worked.processorMicros(),
                        stored.perSecond(),
                        stored.processorMicros());
                if (round > WARM_UP_ROUNDS) {
                    worker.add(worked);
                    bare.add(stored);
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
        Sample ratio = ratio(Run::perSecond);
        table.add(
                "execution transitions, against a bare Kafka Streams processor that stores and forwards the same bytes"
                        + " (median of %d rounds of %s)"
                                .formatted(ROUNDS, Table.number(CONTACTS * Workload.TRANSITIONS)),
                Table.spread(sample(worker, Run::perSecond), "/s"),
                Table.spread(sample(bare, Run::perSecond), "/s"),
                String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", ratio.median(), ratio.min(), ratio.max()));
        table.add(
                "the same, processor time of a transition in the process, without the broker",
                Table.spread(sample(worker, Run::processorMicros), "µs"),
                Table.spread(sample(bare, Run::processorMicros), "µs"),
                String.format(Locale.ROOT, "%.2f", ratio(Run::processorMicros).median()));
    }

    private static Sample sample(List<Run> runs, ToDoubleFunction<Run> figure) {
        return Sample.of(runs.stream().map(figure::applyAsDouble).toList());
    }

    /** Of the rounds one by one: neighbours in time had the same neighbours on the machine. */
    private Sample ratio(ToDoubleFunction<Run> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < worker.size(); round++) {
            ratios.add(figure.applyAsDouble(worker.get(round)) / figure.applyAsDouble(bare.get(round)));
        }
        return Sample.of(ratios);
    }

    /** One round: all starts, then all replies, of contacts that were not there before. */
    private Run round(Contestant contestant, RecordPublisher publisher) throws Exception {
        long from = nextContact;
        nextContact += CONTACTS;
        lay(contestant, publisher, from, Workload::start);
        lay(contestant, publisher, from, Workload::reply);
        return contestant.runUntilCommitted(CONTACTS * Workload.TRANSITIONS);
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
