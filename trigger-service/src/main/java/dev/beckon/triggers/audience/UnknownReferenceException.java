package dev.beckon.triggers.audience;

import dev.beckon.engine.validation.Reference;

/** An audience names a folder or a segment that the workspace does not have, so nobody can say whom it means. */
public final class UnknownReferenceException extends RuntimeException {

    private final String reason;

    UnknownReferenceException(Reference missing) {
        super("There is no " + (AudienceFailures.isFolder(missing) ? "folder" : "segment") + " with id "
                + missing.id());
        this.reason = AudienceFailures.unknown(missing);
    }

    /** A code of {@link AudienceFailures}. */
    public String reason() {
        return reason;
    }
}
