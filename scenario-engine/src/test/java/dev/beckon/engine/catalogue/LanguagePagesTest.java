package dev.beckon.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages for people say what the code does. The reference in {@code docs/scenario-language.md} is made from the
 * catalogue: with {@code BECKON_WRITE_PAGES=true} in the environment this test writes it.
 */
class LanguagePagesTest {

    private static final Path LANGUAGE = Path.of("../docs/scenario-language.md");
    private static final Path CODES = Path.of("../docs/errors/invalid_definition.md");
    private static final Path CASES = Path.of("src/test/resources/validation/cases.json");
    private static final String BEGIN =
            "<!-- The reference below is made from the catalogue; see LanguagePagesTest. -->\n";
    private static final Pattern CODE = Pattern.compile(
            "(?:(?:problem|warning)\\(|problemAt\\(\\s*\"\\w+\",)\\s*\"([a-z_]+)\"|\"(invalid_[a-z]+)\"");

    @Test
    void theReferenceOfTheLanguageIsTheCatalogue() throws IOException {
        String page = Files.readString(LANGUAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String expected = page.substring(0, begin) + "\n" + LanguageReference.render() + "\n";
        if (Boolean.parseBoolean(System.getenv("BECKON_WRITE_PAGES"))) {
            Files.writeString(LANGUAGE, expected);
            return;
        }

        assertThat(page).isEqualTo(expected);
    }

    @Test
    void everyCodeOfAProblemIsExplained() throws IOException {
        String page = Files.readString(CODES);
        Set<String> codes = new TreeSet<>(codesInSources());
        for (JsonNode node : Json.MAPPER.readTree(Files.readString(CASES))) {
            node.get("problems")
                    .forEach(problem -> codes.add(problem.get("code").textValue()));
            node.path("warnings")
                    .forEach(warning -> codes.add(warning.get("code").textValue()));
        }

        assertThat(codes)
                .hasSizeGreaterThan(60)
                .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }

    private static Set<String> codesInSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/beckon/engine/validation"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    String code = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                    if (!code.endsWith("_")) {
                        codes.add(code);
                    }
                }
            }
        }
        return codes;
    }
}
