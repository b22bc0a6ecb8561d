package dev.beckon.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {

    private static final String SECONDS = "3607.25";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Process process;

    @BeforeEach
    void startSomething() throws IOException {
        process = ProcessStarter.start(new ProcessBuilder("sleep", SECONDS), "KILL");
        awaitCommand("sleep");
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void leftoversAreEndedAndForgotten() throws IOException {
        ProcessRecords records = new ProcessRecords(folder);
        records.remember("gateway", process.toHandle(), SECONDS);

        assertThat(records.endAll(PATIENCE)).containsExactly("gateway");
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        assertThat(records.endAll(PATIENCE)).isEmpty();
    }

    @Test
    void aProcessThatOnlyHasTheSameNumberIsLeftAlone() throws IOException {
        ProcessRecord real = ProcessRecord.of(process.toHandle(), SECONDS);
        new ProcessRecord(real.pid(), real.startTicks() - 1, SECONDS).write(folder.resolve("earlier.pid"));
        new ProcessRecord(real.pid(), real.startTicks(), "another word").write(folder.resolve("other.pid"));

        assertThat(new ProcessRecords(folder).endAll(PATIENCE)).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    private void awaitCommand(String name) {
        await().atMost(PATIENCE).until(() -> process.info().command().orElse("").contains(name));
    }
}
