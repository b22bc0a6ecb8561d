package dev.beckon.localstack.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WeatherAlertFilesTest {

    private static final Path FOLDER = Path.of("..", "examples", "weather-alert");

    @Test
    void theCommittedFilesAreWhatTheGeneratorMakes() throws Exception {
        assertThat(Files.readString(FOLDER.resolve("contacts.ndjson"))).isEqualTo(WeatherAlertFiles.contacts());
        assertThat(Files.readString(FOLDER.resolve("trigger.json"))).isEqualTo(WeatherAlertFiles.trigger());
    }
}
