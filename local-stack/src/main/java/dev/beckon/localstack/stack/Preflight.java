package dev.beckon.localstack.stack;

import com.sun.management.OperatingSystemMXBean;
import dev.beckon.localstack.process.FreePort;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be there before anything starts; each lack is one line that says what to do. */
record Preflight(StackSettings settings) {

    private static final int JAVA = 25;
    private static final long MEGABYTE = 1024 * 1024;

    void check() {
        java();
        jars();
        MemoryDemand.of(System.getenv()).check(Math.min(available(), container()));
        ports();
    }

    private static void java() {
        if (Runtime.version().feature() < JAVA) {
            throw new StackException("this is Java %d: set JAVA_HOME to a JDK %d"
                    .formatted(Runtime.version().feature(), JAVA));
        }
    }

    void jars() {
        String missing = Stream.of(Service.values())
                .filter(service -> !Files.exists(settings.root().resolve(service.jar())))
                .map(Service::module)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new StackException("not built: " + missing + "; run 'mvn package -DskipTests' in " + settings.root());
        }
    }

    /** What a container may have in all, in megabytes. */
    private static long container() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() / MEGABYTE;
    }

    /** What new programs can have without swapping (proc(5), MemAvailable), in megabytes; file caches count as free. */
    private static long available() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException notLinux) {
            return Long.MAX_VALUE;
        }
    }

    void ports() {
        List<String> taken = settings.ports().all().entrySet().stream()
                .filter(port -> !FreePort.isFree(port.getKey()))
                .map(port -> "%d (%s)".formatted(port.getKey(), port.getValue()))
                .toList();
        if (!taken.isEmpty()) {
            throw new StackException(
                    "taken by another program: port %s; stop that program, or start with BECKON_PORT_OFFSET=1000"
                            .formatted(String.join(", port ", taken)));
        }
    }
}
