package dev.beckon.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder with one record for each process that was started and not yet stopped. */
public record ProcessRecords(Path folder) {

    private static final String SUFFIX = ".pid";

    /** Remembers a process under a name. */
    public void remember(String name, ProcessHandle process, String marker) throws IOException {
        ProcessRecord.of(process, marker).write(file(name));
    }

    /** The process of that name, if it still runs. */
    public Optional<ProcessHandle> find(String name) throws IOException {
        Path file = file(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Optional<ProcessRecord> known = ProcessRecord.read(file);
        return known.isPresent() ? known.get().running() : Optional.empty();
    }

    /** Forgets a process that has ended. */
    public void forget(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    /**
     * Ends every remembered process that still runs, and forgets all.
     *
     * @return the names of those that still ran
     */
    public List<String> endAll(Duration patience) throws IOException {
        List<String> ended = new ArrayList<>();
        List<ProcessHandle> running = new ArrayList<>();
        for (String name : names()) {
            Optional<ProcessHandle> process = find(name);
            if (process.isPresent()) {
                running.add(process.get());
                ended.add(name);
                process.get().destroy();
            }
        }
        for (ProcessHandle process : running) {
            Endings.end(process, patience);
        }
        for (String name : names()) {
            forget(name);
        }
        return ended;
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }
}
