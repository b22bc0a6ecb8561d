package dev.beckon.triggers.imports;

import dev.beckon.support.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts while a file is read. */
final class ReportBuilder {

    private final List<LineIssue> issues = new ArrayList<>();
    private int received;
    private int created;
    private int updated;
    private int failed;
    private int warnings;

    void received() {
        received++;
    }

    void created() {
        created++;
    }

    void updated() {
        updated++;
    }

    void failed(long line, List<Problem.Fault> faults) {
        failed++;
        faults.forEach(fault -> note(line, LineIssue.Severity.ERROR, fault));
    }

    void failed(long line, String code, String pointer, String message) {
        failed(line, List.of(new Problem.Fault(pointer, code, message)));
    }

    void warned(long line, List<Problem.Fault> faults) {
        warnings += faults.size();
        faults.forEach(fault -> note(line, LineIssue.Severity.WARNING, fault));
    }

    private void note(long line, LineIssue.Severity severity, Problem.Fault fault) {
        if (issues.size() < ImportReport.MOST_ISSUES) {
            issues.add(new LineIssue(line, severity, fault.code(), fault.pointer(), fault.message()));
        }
    }

    ImportReport report() {
        List<LineIssue> ordered = issues.stream()
                .sorted(Comparator.comparingLong(LineIssue::line))
                .toList();
        return new ImportReport(received, created, updated, failed, warnings, ordered);
    }
}
