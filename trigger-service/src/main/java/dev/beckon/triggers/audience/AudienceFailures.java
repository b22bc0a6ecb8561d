package dev.beckon.triggers.audience;

import dev.beckon.engine.validation.Reference;
import dev.beckon.triggers.database.DatabaseException;

/** Why a call for an audience cannot begin or go on: codes of calls that failed. */
public final class AudienceFailures {

    /** The audience's rules, with the segments they name, are too many. */
    public static final String TOO_COMPLEX = "audience_too_complex";
    /** It is none; only a record on the topic can hold such a one. */
    public static final String INVALID = "invalid_audience";

    /** Finding its contacts took too long, again and again. */
    public static final String TOO_SLOW = "audience_too_slow";
    /** Its contacts could not be found for another reason, again and again. */
    public static final String FAILED = "audience_failed";

    private static final String UNKNOWN_FOLDER = "unknown_folder";
    private static final String UNKNOWN_SEGMENT = "unknown_segment";

    private AudienceFailures() {}

    /** Of an audience that names what the workspace does not have. */
    public static String unknown(Reference reference) {
        return isFolder(reference) ? UNKNOWN_FOLDER : UNKNOWN_SEGMENT;
    }

    /** What to call a failure that is not passing. */
    public static String of(RuntimeException failure) {
        return failure instanceof DatabaseException slow && slow.isTimeout() ? TOO_SLOW : FAILED;
    }

    static boolean isFolder(Reference reference) {
        return reference.kind() == Reference.Kind.FOLDER;
    }
}
