package dev.beckon.triggers.imports;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.contact.ContactChange;
import dev.beckon.triggers.contact.ContactReader;
import dev.beckon.triggers.contact.ContactReading;
import dev.beckon.triggers.contact.ContactStore;
import dev.beckon.triggers.contact.UpsertOutcome;
import dev.beckon.triggers.directory.WorkspaceDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Imports a file of contacts. Memory does not grow with the file; each batch is a transaction, so that a file that is
 * cut off has stored what came before, and can be sent again.
 */
@ApplicationScoped
public class ContactImport {

    private static final int BATCH = 500;

    private final ContactStore contacts;
    private final WorkspaceDirectory workspaces;

    ContactImport(ContactStore contacts, WorkspaceDirectory workspaces) {
        this.contacts = contacts;
        this.workspaces = workspaces;
    }

    private record Pending(long line, ContactChange change) {}

    /**
     * Reads the file to its end; blocks.
     *
     * @param file UTF-8
     * @param cause what led to it
     * @throws IOException when the body breaks off
     */
    public ImportReport run(WorkspaceId workspace, ImportFormat format, InputStream file, Cause cause)
            throws IOException {
        LineSource lines = lines(format, new InputStreamReader(file, StandardCharsets.UTF_8));
        String country = workspaces.country(workspace);
        ReportBuilder report = new ReportBuilder();
        List<Pending> batch = new ArrayList<>(BATCH);
        for (Optional<ImportLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            report.received();
            read(line.get(), country, report).ifPresent(batch::add);
            if (batch.size() == BATCH) {
                store(workspace, batch, cause, report);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            store(workspace, batch, cause, report);
        }
        return report.report();
    }

    private static LineSource lines(ImportFormat format, Reader reader) throws IOException {
        return switch (format) {
            case CSV -> new CsvLines(reader);
            case NDJSON -> new NdjsonLines(reader);
        };
    }

    private static Optional<Pending> read(ImportLine line, String country, ReportBuilder report) {
        return switch (line) {
            case ImportLine.Unreadable(long number, String code, String message) -> {
                report.failed(number, code, "", message);
                yield Optional.empty();
            }
            case ImportLine.Readable readable ->
                check(readable.number(), ContactReader.read(readable.contact(), country), report);
        };
    }

    private static Optional<Pending> check(long line, ContactReading reading, ReportBuilder report) {
        if (reading.faults().isEmpty() && !reading.change().isIdentifying()) {
            report.failed(
                    line, "missing_identifier", "", "Expected external_id, id, email, phone or username on the line");
            return Optional.empty();
        }
        if (!reading.faults().isEmpty() && !reading.isUsableWithoutPhone()) {
            report.failed(line, reading.faults());
            return Optional.empty();
        }
        report.warned(line, reading.faults());
        return Optional.of(new Pending(line, reading.change()));
    }

    private void store(WorkspaceId workspace, List<Pending> batch, Cause cause, ReportBuilder report) {
        List<UpsertOutcome> outcomes =
                contacts.upsert(workspace, batch.stream().map(Pending::change).toList(), cause);
        for (int i = 0; i < batch.size(); i++) {
            long line = batch.get(i).line();
            switch (outcomes.get(i)) {
                case UpsertOutcome.Created created -> report.created();
                case UpsertOutcome.Updated updated -> report.updated();
                case UpsertOutcome.Conflict(var field) ->
                    report.failed(line, "contact_conflict", field.pointer(), "Another contact has this");
                case UpsertOutcome.Absent absent ->
                    report.failed(line, "contact_not_found", "/id", "No contact has this id");
            }
        }
    }
}
