package dev.beckon.benchmarks;

import dev.beckon.benchmarks.engine.EngineBench;
import dev.beckon.benchmarks.figures.Table;
import dev.beckon.benchmarks.road.RoadBench;
import dev.beckon.benchmarks.worker.WorkerBench;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./bench [engine|worker|road]}: measures, and prints the table. */
public final class Bench {

    private static final Path FOLDER = Path.of(".local", "bench");

    /** Kept, as the log manager forgets loggers that nobody holds. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        KAFKA.setLevel(Level.WARNING);
        String what = arguments.length == 0 ? "all" : arguments[0];
        Table table = new Table();
        switch (what) {
            case "all" -> {
                EngineBench.run(table);
                WorkerBench.run(FOLDER, table);
                RoadBench.run(FOLDER, table);
            }
            case "engine" -> EngineBench.run(table);
            case "worker" -> WorkerBench.run(FOLDER, table);
            case "road" -> RoadBench.run(FOLDER, table);
            default -> {
                System.err.println("Do not know '" + what + "': ./bench [engine|worker|road]");
                System.exit(2);
            }
        }
        table.print(System.out);
    }
}
