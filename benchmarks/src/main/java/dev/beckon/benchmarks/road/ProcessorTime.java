package dev.beckon.benchmarks.road;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How much processor time each process of the stack has used so far. */
record ProcessorTime(Map<String, Duration> byProcess) {

    private static final String HARNESS = "the benchmark itself";

    /** Processes are told apart by what stands in their command line. */
    static ProcessorTime now() {
        Map<String, Duration> times = new LinkedHashMap<>();
        ProcessHandle.allProcesses()
                .forEach(process -> name(process)
                        .ifPresent(name -> times.merge(
                                name, process.info().totalCpuDuration().orElse(Duration.ZERO), Duration::plus)));
        return new ProcessorTime(times);
    }

    ProcessorTime since(ProcessorTime earlier) {
        Map<String, Duration> used = new LinkedHashMap<>();
        byProcess.forEach((name, time) ->
                used.put(name, time.minus(earlier.byProcess().getOrDefault(name, Duration.ZERO))));
        return new ProcessorTime(used);
    }

    private static Optional<String> name(ProcessHandle process) {
        if (process.pid() == ProcessHandle.current().pid()) {
            return Optional.of(HARNESS);
        }
        String command =
                process.info().commandLine().orElse(process.info().command().orElse(""));
        return Stream.of(
                        "api-gateway",
                        "definition-service",
                        "trigger-service",
                        "execution-worker",
                        "delivery-service",
                        "provider-simulator",
                        "kafka",
                        "postgres")
                .filter(name -> command.contains(name))
                .findFirst();
    }
}
