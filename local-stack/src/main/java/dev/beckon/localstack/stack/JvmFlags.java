package dev.beckon.localstack.stack;

import java.util.List;

/** What every JVM of the stack is started with. */
final class JvmFlags {

    private JvmFlags() {}

    static List<String> heap(String largest) {
        return List.of(
                "-Xms128m",
                "-Xmx" + largest,
                // On few cores its pauses at these heap sizes are short, and it takes nothing from the work.
                "-XX:+UseParallelGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }
}
