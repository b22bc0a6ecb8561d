package dev.beckon.triggers.imports;

import java.io.IOException;
import java.util.Optional;

/** Gives the lines of a file one after the other, without holding the file. */
interface LineSource {

    /** The most characters that one line may have. */
    int LONGEST_LINE = 128 * 1024;

    /** The next line that is not blank; empty at the end. */
    Optional<ImportLine> next() throws IOException;
}
