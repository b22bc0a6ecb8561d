package dev.beckon.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Enough about a process to know it again, also after this machine gave its number to another one.
 *
 * @param pid its number
 * @param startTicks when it started, as field 22 of {@code /proc/<pid>/stat} says it (proc_pid_stat(5))
 * @param marker a word of its command line that no other process has
 */
public record ProcessRecord(long pid, long startTicks, String marker) {

    private static final int START_TICKS_AFTER_NAME = 19;

    /** A record of a process that runs now. */
    public static ProcessRecord of(ProcessHandle process, String marker) throws IOException {
        return new ProcessRecord(process.pid(), startTicks(process.pid()), marker);
    }

    /** What was written to this file. */
    public static Optional<ProcessRecord> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 3 || !lines.get(0).matches("[0-9]+") || !lines.get(1).matches("[0-9]+")) {
            return Optional.empty();
        }
        return Optional.of(new ProcessRecord(Long.parseLong(lines.get(0)), Long.parseLong(lines.get(1)), lines.get(2)));
    }

    /** Writes it: number, start and marker, a line each. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "%d%n%d%n%s%n".formatted(pid, startTicks, marker));
    }

    /** The process, if it still runs and is the one that was recorded. */
    public Optional<ProcessHandle> running() throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        if (!Files.exists(commandLine)) {
            return Optional.empty();
        }
        boolean same = Files.readString(commandLine).contains(marker) && startTicks(pid) == startTicks;
        return same ? ProcessHandle.of(pid) : Optional.empty();
    }

    private static long startTicks(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        // The name in field 2 may hold spaces and parentheses: count from its end.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[START_TICKS_AFTER_NAME]);
    }
}
