package dev.beckon.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a review would have to say again and again. */
class HouseRulesTest {

    private static final Path ROOT = Path.of("..");
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
        try (Stream<Path> files = Files.walk(ROOT, 20)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/.local/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
