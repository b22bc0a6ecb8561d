package dev.beckon.benchmarks.road;

import dev.beckon.benchmarks.figures.Sample;
import dev.beckon.benchmarks.figures.Table;
import dev.beckon.localstack.stack.Stack;
import dev.beckon.localstack.stack.StackSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts a stack of its own, measures the road, and stops it. */
public final class RoadBench {

    private static final int PORT_OFFSET = 10_000;
    private static final int CONTACTS = 10_000;
    private static final int WARM_UP_CONTACTS = 3_000;
    private static final int ROUNDS = 3;

    private RoadBench() {}

    /** @param local where the stack keeps its files; wiped first */
    public static void run(Path local, Table table) throws Exception {
        try (Stack stack = Stack.prepare(StackSettings.at(local, PORT_OFFSET))) {
            stack.wipe();
            stack.start();
            RunningSystem system = new RunningSystem(stack);
            conversation(system, table);
            idle(system, table);
        }
    }

    private static void conversation(RunningSystem system, Table table) throws Exception {
        Conversation conversation = new Conversation(system);
        conversation.run("warmup", WARM_UP_CONTACTS);
        List<Double> rates = new ArrayList<>();
        List<Double> asking = new ArrayList<>();
        ProcessorTime before = ProcessorTime.now();
        for (int round = 0; round < ROUNDS; round++) {
            Conversation.Result result = conversation.run("round" + round, CONTACTS);
            rates.add(result.contacts() / result.secondsToEnd());
            asking.add(result.contacts() / result.secondsToAsk());
        }
        ProcessorTime used = ProcessorTime.now().since(before);
        table.add("conversations of 10,000 contacts", Table.spread(Sample.of(rates), "/s"), "-", "-");
        table.add("their questions, from the call to the phone", Table.spread(Sample.of(asking), "/s"), "-", "-");
        table.add("processor time of that", shares(used), "-", "-");
    }

    private static String shares(ProcessorTime used) {
        double total = used.byProcess().values().stream()
                .mapToDouble(Duration::toMillis)
                .sum();
        return used.byProcess().entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> "%s %.0f %%"
                        .formatted(entry.getKey(), 100 * entry.getValue().toMillis() / total))
                .collect(Collectors.joining(", "));
    }

    private static void idle(RunningSystem system, Table table) throws Exception {
        Sample millis = new IdleLatency(system).measure();
        table.add(
                "single trigger call to the provider, idle, p50", Table.number(millis.median()) + " ms", "60 ms", "-");
        table.add("the same, p99", Table.number(millis.percentile(99)) + " ms", "200 ms", "-");
    }
}
