package dev.beckon.benchmarks.figures;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows as Markdown, to be pasted into {@code docs/performance.md} as they are. */
public final class Table {

    private final List<String> rows = new ArrayList<>();

    /**
     * Adds a row.
     *
     * @param limit what the figure is held against, measured in the same run; "-" when it stands alone
     */
    public void add(String what, String figure, String limit, String ratio) {
        rows.add("| %s | %s | %s | %s |".formatted(what, figure, limit, ratio));
    }

    public void print(PrintStream out) {
        out.println("| what | figure | limit | ratio |");
        out.println("|---|---|---|---|");
        rows.forEach(out::println);
    }

    /** A number as people read it: thousands apart, no more digits than it deserves. */
    public static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** Median with smallest and largest. */
    public static String spread(Sample sample, String unit) {
        return "%s %s (%s to %s)".formatted(number(sample.median()), unit, number(sample.min()), number(sample.max()));
    }
}
