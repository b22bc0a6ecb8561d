package dev.beckon.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each code with which a service answers has a page, and says in it what to do. */
class ErrorPagesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> SERVICES =
            List.of("api-gateway", "definition-service", "trigger-service", "delivery-service", "service-support");
    /** A code where a problem is made: {@code notFound("x", …)}, {@code new ProblemException(409, "x", …)}. */
    private static final Pattern CODE =
            Pattern.compile("(?:ProblemException\\s*\\.\\w+|new\\s+ProblemException|Problem\\s*\\.of)"
                    + "\\(\\s*(?:Problem\\s*\\.of\\(\\s*)?(?:\\d+,\\s*)?\"([a-z_0-9]+)\"\\s*,");

    @Test
    void eachCodeHasAPage() throws IOException {
        Map<String, String> without = new TreeMap<>(codes());
        without.keySet().removeAll(pages());
        assertThat(without).as("codes without a page in docs/errors").isEmpty();
    }

    @Test
    void eachPageSaysCauseRemedyAndExample() throws IOException {
        for (String page : pages()) {
            assertThat(Files.readString(ROOT.resolve("docs/errors/" + page + ".md")))
                    .as(page)
                    .startsWith("# " + page + "\n")
                    .contains("## Cause", "## What to do")
                    .containsAnyOf(
                            "\"code\": \"" + page + "\"",
                            "\"reason\": \"" + page + "\"",
                            "\"failure\": \"" + page + "\"");
            assertThat(Files.readString(ROOT.resolve("docs/errors/README.md")))
                    .as("the list of pages")
                    .contains("[" + page + "](" + page + ".md)");
        }
    }

    @Test
    void theCodesAreFound() throws IOException {
        assertThat(codes())
                .hasSizeGreaterThan(40)
                .containsKeys("invalid_api_key", "scenario_inactive", "invalid_cursor");
    }

    private static Map<String, String> codes() throws IOException {
        Map<String, String> codes = new TreeMap<>();
        for (String service : SERVICES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(service).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher matcher = CODE.matcher(Files.readString(file));
                    while (matcher.find()) {
                        codes.putIfAbsent(matcher.group(1), file.getFileName().toString());
                    }
                }
            }
        }
        return codes;
    }

    private static Set<String> pages() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/errors"))) {
            return pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
