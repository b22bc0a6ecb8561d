package dev.beckon.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API document as it is written. */
class OpenApiSourceTest {

    private static final Path SOURCE = Path.of("src/main/resources/META-INF/openapi.yaml");

    /** Of two of the same name a lenient reader takes the last; a strict one refuses the document (YAML 1.2, 3.2.1.3). */
    @Test
    void nothingIsDescribedTwice() {
        ObjectMapper strict = new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

        assertThatCode(() -> strict.readTree(SOURCE.toFile())).doesNotThrowAnyException();
    }
}
