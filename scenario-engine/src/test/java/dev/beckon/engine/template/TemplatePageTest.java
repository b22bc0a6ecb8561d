package dev.beckon.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Authors are told of all that templates offer, and of nothing else. */
class TemplatePageTest {

    private static final Path LANGUAGE = Path.of("../docs/scenario-language.md");
    private static final Pattern NAME = Pattern.compile("`(?:is )?([a-z0-9]+)(?:\\([^`]*\\))?`");

    @Test
    void whatIsOfferedIsOnThePage() throws IOException {
        assertThat(namesIn("filters")).isEqualTo(Allowed.FILTERS);
        assertThat(namesIn("tests")).isEqualTo(Allowed.TESTS);
        assertThat(namesIn("functions")).isEqualTo(Allowed.FUNCTIONS);
        assertThat(row("tags")).contains("`{% if … %}`", "`{% for item in … %}`");
        assertThat(Allowed.TAGS).containsExactlyInAnyOrder("if", "for");
    }

    private static Set<String> namesIn(String row) throws IOException {
        return NAME.matcher(row(row)).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static String row(String name) throws IOException {
        return Files.readAllLines(LANGUAGE).stream()
                .filter(line -> line.startsWith("| " + name + " | "))
                .findFirst()
                .orElseThrow();
    }
}
