package dev.beckon.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removal of a folder with all that is in it. */
public final class FileTree {

    private FileTree() {}

    /** Deletes the folder if it is there; files that vanish meanwhile do not matter. */
    public static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException vanished) {
            delete(root);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot delete " + root, failed);
        }
    }
}
