package dev.beckon.triggers.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What became of a file.
 *
 * @param received lines with a contact on them
 * @param updated includes contacts that the line found as they were
 * @param failed lines that changed nothing
 * @param warnings faults in lines whose contact was stored all the same
 * @param errors the first {@value #MOST_ISSUES} faults and warnings, in the order of the lines
 */
@JsonInclude
public record ImportReport(int received, int created, int updated, int failed, int warnings, List<LineIssue> errors) {

    public static final int MOST_ISSUES = 1_000;
}
