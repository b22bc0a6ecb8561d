package dev.beckon.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessStarterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whatAKilledJvmStartedEndsWithIt() throws IOException {
        Process starter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName())
                .start();
        long pid = Long.parseLong(starter.inputReader().readLine());
        // What it is started through says first that it is to end with its starter.
        await().atMost(PATIENCE)
                .until(() -> ProcessHandle.of(pid)
                        .flatMap(child -> child.info().command())
                        .filter(command -> command.contains("sleep"))
                        .isPresent());

        starter.destroyForcibly();

        await().atMost(PATIENCE)
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void oneBuilderStartsAsManyAsAreWanted() throws IOException, InterruptedException {
        ProcessBuilder sleep = new ProcessBuilder("sleep", "600");
        for (int i = 0; i < 3; i++) {
            Process started = ProcessStarter.start(sleep, "KILL");
            assertThat(started.waitFor(200, TimeUnit.MILLISECONDS))
                    .as("it has ended at once")
                    .isFalse();
            started.destroyForcibly().waitFor();
        }
        assertThat(sleep.command()).containsExactly("sleep", "600");
    }

    /** A JVM that starts something and waits. */
    static final class Starter {
        public static void main(String[] none) throws IOException, InterruptedException {
            Process child = ProcessStarter.start(new ProcessBuilder("sleep", "600"), "KILL");
            System.out.println(child.pid());
            child.waitFor();
        }
    }
}
