package dev.beckon.triggers.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV as RFC 4180 says, with a header line; an empty cell is a field not given. */
final class CsvLines implements LineSource {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    private final BoundedReader file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<CsvColumn> columns;
    private boolean broken;

    /**
     * Reads the header line.
     *
     * @throws dev.beckon.support.problem.ProblemException 422 when a column's name is none of a contact's fields
     */
    CsvLines(Reader reader) throws IOException {
        this.file = new BoundedReader(reader, LONGEST_LINE);
        this.parser = CSVParser.builder().setReader(file).setFormat(FORMAT).get();
        this.records = parser.iterator();
        this.columns = CsvColumn.ofHeader(header(records));
    }

    /** Empty when there is none, or none that can be read. */
    private static List<String> header(Iterator<CSVRecord> records) {
        try {
            return records.hasNext() ? records.next().toList() : List.of();
        } catch (UncheckedIOException | IllegalStateException unreadable) {
            return List.of();
        }
    }

    @Override
    public Optional<ImportLine> next() {
        if (broken) {
            return Optional.empty();
        }
        long line = parser.getCurrentLineNumber() + 1;
        file.allowNextLine();
        try {
            return records.hasNext() ? Optional.of(line(records.next(), line)) : Optional.empty();
        } catch (UncheckedIOException | IllegalStateException e) {
            broken = true;
            return Optional.of(new ImportLine.Unreadable(
                    line, "malformed_csv", "Not CSV from here on (a quote that never closes?); the rest was not read"));
        }
    }

    private ImportLine line(CSVRecord record, long line) {
        if (record.size() != columns.size()) {
            return new ImportLine.Unreadable(
                    line,
                    "wrong_column_count",
                    "Expected " + columns.size() + " columns as in the header, but found " + record.size());
        }
        ObjectNode contact = Json.MAPPER.createObjectNode();
        for (int i = 0; i < columns.size(); i++) {
            if (!record.get(i).isEmpty()) {
                columns.get(i).put(contact, record.get(i));
            }
        }
        return new ImportLine.Readable(line, contact);
    }
}
