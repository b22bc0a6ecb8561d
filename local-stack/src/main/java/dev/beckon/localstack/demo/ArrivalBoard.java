package dev.beckon.localstack.demo;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows what arrives: the first messages of each channel in full, then the counts as they grow. Safe for all threads. */
final class ArrivalBoard {

    private static final int IN_FULL = 3;

    private final PrintStream out;
    private final Map<String, Integer> counts = new TreeMap<>();
    private String shown = "";

    ArrivalBoard(PrintStream out) {
        this.out = out;
    }

    synchronized void receive(Arrival arrival) {
        int count = counts.merge(arrival.channel(), 1, Integer::sum);
        if (count <= IN_FULL) {
            out.printf("  %-8s %-28s %s%n", arrival.channel(), arrival.to(), oneLine(arrival.text()));
        }
    }

    /** Prints the counts if they changed since the last time. */
    synchronized void tick() {
        String line = counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining("   "));
        if (!line.equals(shown)) {
            out.println("  arrived: " + line);
            shown = line;
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " / ");
    }
}
