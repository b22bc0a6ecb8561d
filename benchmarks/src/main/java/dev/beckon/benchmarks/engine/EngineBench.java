package dev.beckon.benchmarks.engine;

import dev.beckon.benchmarks.figures.Table;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the engine's JMH benchmarks, each in a process of its own, and tells time and allocation for each operation. The
 * time is that of the best of many short iterations: whatever else runs on the machine can only add to it.
 */
public final class EngineBench {

    private static final TimeValue WARM_UP = TimeValue.milliseconds(500);
    private static final TimeValue ITERATION = TimeValue.milliseconds(100);
    private static final int WARM_UPS = 4;
    private static final int ITERATIONS = 15;
    private static final double NANOS_IN_MICRO = 1_000;

    private record Cost(double nanos, double bytes) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f µs, %,.0f B", nanos / NANOS_IN_MICRO, bytes);
        }
    }

    private EngineBench() {}

    public static void run(Table table) throws RunnerException {
        List<String> kinds = Scene.kinds();
        Map<String, Cost> costs = new TreeMap<>();
        measure(costs, ActionBenchmark.class, "kind", kinds);
        measure(costs, ResumeBenchmark.class, "kind", Scene.restingKinds());
        measure(costs, RenderBenchmark.class, "form", List.of());
        for (RenderBenchmark.Form form : RenderBenchmark.Form.values()) {
            String name = form.name().toLowerCase(Locale.ROOT);
            alone(table, "compile a text, " + name, costs.get("RenderBenchmark.compile " + form));
            alone(table, "render a text, " + name, costs.get("RenderBenchmark.render " + form));
        }
        for (String kind : kinds) {
            alone(table, kind + ": compile a scenario of it", costs.get("ActionBenchmark.compile " + kind));
            Cost enter = costs.get("ActionBenchmark.enter " + kind);
            Cost write = costs.get("ActionBenchmark.write " + kind);
            table.add(
                    kind + ": start and enter, against writing state and journal",
                    enter.toString(),
                    write.toString(),
                    String.format(Locale.ROOT, "%.2f", enter.nanos() / write.nanos()));
            Cost leave = costs.get("ResumeBenchmark.leave " + kind);
            if (leave != null) {
                alone(table, kind + ": take what it waits for", leave);
            }
        }
    }

    private static void alone(Table table, String what, Cost cost) {
        table.add(what, cost.toString(), "-", "-");
    }

    /** @param values of the parameter; empty for all that it can have */
    private static void measure(Map<String, Cost> costs, Class<?> benchmark, String parameter, List<String> values)
            throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(benchmark.getName() + "\\.")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .warmupIterations(WARM_UPS)
                .warmupTime(WARM_UP)
                .measurementIterations(ITERATIONS)
                .measurementTime(ITERATION)
                .forks(1)
                .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        if (!values.isEmpty()) {
            options.param(parameter, values.toArray(String[]::new));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        for (RunResult result : results) {
            String method = result.getParams().getBenchmark();
            String name = method.substring(method.lastIndexOf('.', method.lastIndexOf('.') - 1) + 1);
            costs.put(
                    name + ' ' + result.getParams().getParam(parameter),
                    new Cost(result.getPrimaryResult().getStatistics().getMin(), allocated(result)));
        }
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    }
}
