package dev.beckon.localstack.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The log of one process; that of the run before stays beside it with the ending {@code .1}. */
final class LogFile {

    private LogFile() {}

    static Path fresh(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.createFile(log);
    }
}
