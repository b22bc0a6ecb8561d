package dev.beckon.triggers.api;

import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.triggers.imports.ContactImport;
import dev.beckon.triggers.imports.ImportFormat;
import dev.beckon.triggers.imports.ImportReport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;

/** {@code POST /api/v1/contacts/import}: a file of contacts, answered with a report. */
@Path("/api/v1/contacts/import")
@RunOnVirtualThread
public class ContactImportResource {

    private final CallerWorkspace workspace;
    private final ContactImport contacts;
    private final RequestCause cause;

    ContactImportResource(CallerWorkspace workspace, ContactImport contacts, RequestCause cause) {
        this.workspace = workspace;
        this.contacts = contacts;
        this.cause = cause;
    }

    @POST
    @Consumes("application/x-ndjson")
    public ImportReport ndjson(InputStream file) throws IOException {
        return contacts.run(workspace.id(), ImportFormat.NDJSON, file, cause.get());
    }

    @POST
    @Consumes("text/csv")
    public ImportReport csv(InputStream file) throws IOException {
        return contacts.run(workspace.id(), ImportFormat.CSV, file, cause.get());
    }
}
