package dev.beckon.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a review would have to say again and again. */
class HouseRulesTest {

    private static final Path ROOT = Path.of("..");

    /** Nobody wrote what is in here, and while a stack runs its files come and go. */
    private static final Set<String> UNWRITTEN = Set.of("target", ".local", ".git");

    private static final int MOST_LINES = 500;
    private static final Pattern VAGUE_NAME = Pattern.compile(".*(Manager|Helper|Util|Utils|Impl|Model|V2)\\.java");
    private static final Pattern REAL_TIME_SLEEP = Pattern.compile("Thread\\.sleep\\(");

    @Test
    void filesAreShort() {
        assertThat(javaFiles().filter(file -> lines(file).size() > MOST_LINES))
                .as("files over %d lines: look for the idea that wants its own place", MOST_LINES)
                .isEmpty();
    }

    @Test
    void everyPackageSaysItsIdea() {
        TreeSet<Path> silent = new TreeSet<>();
        javaFiles()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(Path::getParent)
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .forEach(silent::add);

        assertThat(silent).as("packages without a package-info.java").isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(javaFiles()
                        .filter(file -> VAGUE_NAME
                                .matcher(file.getFileName().toString())
                                .matches()))
                .isEmpty();
    }

    @Test
    void testsAwaitConditionsAndNeverTime() {
        assertThat(javaFiles()
                        .filter(file -> file.toString().contains("/src/test/"))
                        .filter(file -> !file.endsWith("HouseRulesTest.java"))
                        .filter(file -> lines(file).stream()
                                .anyMatch(line -> REAL_TIME_SLEEP.matcher(line).find())))
                .isEmpty();
    }

    private static Stream<Path> javaFiles() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
                    return UNWRITTEN.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                    if (file.toString().endsWith(".java")) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
