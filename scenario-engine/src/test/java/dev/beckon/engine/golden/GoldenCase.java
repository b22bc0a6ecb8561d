package dev.beckon.engine.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One story about one scenario: {@code <scenario>.<case>.json} beside {@code <scenario>.json}. It holds a contact, a
 * workspace and sprints, each an instant and an input; the events and the state after each are written by {@code
 * -Dgolden.update=true} and then read by a person.
 */
record GoldenCase(Path definitionFile, Path file) {

    private static final Path FOLDER = Path.of("src/test/resources/scenarios");

    static List<GoldenCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> nameParts(file).length == 3)
                    .sorted()
                    .map(file -> new GoldenCase(file.resolveSibling(nameParts(file)[0] + ".json"), file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> definitions() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> nameParts(file).length == 2).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] nameParts(Path file) {
        return file.getFileName().toString().split("\\.");
    }

    String name() {
        return nameParts(file)[0] + ": " + nameParts(file)[1];
    }

    JsonNode definition() {
        return read(definitionFile);
    }

    ObjectNode story() {
        return (ObjectNode) read(file);
    }

    void write(JsonNode story) {
        try {
            Files.writeString(
                    file,
                    Json.MAPPER
                                    .writer()
                                    .with(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(story)
                            + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        try {
            return Json.MAPPER.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not JSON", e);
        }
    }
}
