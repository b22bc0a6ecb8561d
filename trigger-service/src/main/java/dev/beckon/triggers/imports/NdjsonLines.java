package dev.beckon.triggers.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.beckon.contracts.codec.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** One JSON object a line. */
final class NdjsonLines implements LineSource {

    private static final ObjectReader JSON = Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final BufferedReader file;
    private long number;

    NdjsonLines(Reader file) {
        this.file = new BufferedReader(file);
    }

    @Override
    public Optional<ImportLine> next() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            line.setLength(0);
            boolean more = readLine(line);
            number++;
            if (line.length() > LONGEST_LINE) {
                return Optional.of(new ImportLine.Unreadable(
                        number, "line_too_long", "At most " + LONGEST_LINE + " characters a line"));
            }
            if (!line.toString().isBlank()) {
                return Optional.of(parse(line.toString()));
            }
            if (!more) {
                return Optional.empty();
            }
        }
    }

    /** Keeps one character more than a line may have and skips the rest. Whether the file goes on. */
    private boolean readLine(StringBuilder line) throws IOException {
        for (int character = file.read(); character >= 0; character = file.read()) {
            if (character == '\n') {
                return true;
            }
            boolean byteOrderMark = number == 0 && line.isEmpty() && character == '\uFEFF';
            if (line.length() <= LONGEST_LINE && !byteOrderMark) {
                line.append((char) character);
            }
        }
        return false;
    }

    private ImportLine parse(String line) {
        try {
            return new ImportLine.Readable(number, JSON.readTree(line));
        } catch (JsonProcessingException e) {
            return new ImportLine.Unreadable(number, "malformed_json", "Not a JSON object");
        }
    }
}
