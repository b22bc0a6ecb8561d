package dev.beckon.localstack.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the generated files of the example into a folder: {@code WeatherAlertFiles examples/weather-alert}. */
public final class WeatherAlertFiles {

    private static final int CONTACTS = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private WeatherAlertFiles() {}

    /** Replaces the files in the folder that is the first word. */
    public static void main(String[] words) throws IOException {
        Path folder = Path.of(words[0]);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("contacts.ndjson"), contacts());
        Files.writeString(folder.resolve("trigger.json"), trigger());
    }

    /** One contact a line, as {@code POST /api/v1/contacts/import} takes them. */
    static String contacts() {
        return IntStream.rangeClosed(1, CONTACTS)
                .mapToObj(number -> line(new Person(number).contact()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The call of the insurer's weather provider: all customers, two that nobody knows, and one twice. */
    static String trigger() {
        List<Map<String, String>> people = new ArrayList<>();
        for (int number = 1; number <= CONTACTS; number++) {
            people.add(Map.of("external_id", new Person(number).externalId()));
        }
        people.add(Map.of("external_id", "policy-900001"));
        people.add(Map.of("external_id", "policy-900002"));
        people.add(Map.of("external_id", new Person(1).externalId()));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("warning_id", "2.49.0.1.276.0.STORM-8841");
        data.put("hazard", "storm");
        data.put("severity", "red");
        data.put("postcode", "B17 0XN");
        data.put("gust_kmh", 118);
        data.put("valid_until", "2026-11-22T18:00:00Z");
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("data", data);
        call.put("contacts", people);
        try {
            return JSON.copy().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(call) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps and texts are JSON", impossible);
        }
    }

    private static String line(Map<String, Object> contact) {
        try {
            return JSON.writeValueAsString(contact);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps and texts are JSON", impossible);
        }
    }
}
