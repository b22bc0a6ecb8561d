package dev.beckon.benchmarks;

import dev.beckon.benchmarks.figures.Table;
import dev.beckon.benchmarks.road.RoadBench;
import java.nio.file.Path;

/** {@code ./bench [road]}: measures, and prints the table. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String what = arguments.length == 0 ? "all" : arguments[0];
        Table table = new Table();
        switch (what) {
            case "all", "road" -> RoadBench.run(Path.of(".local", "bench"), table);
            default -> {
                System.err.println("Do not know '" + what + "': ./bench [road]");
                System.exit(2);
            }
        }
        table.print(System.out);
    }
}
