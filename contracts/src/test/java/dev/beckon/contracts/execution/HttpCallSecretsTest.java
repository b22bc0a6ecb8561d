package dev.beckon.triggers.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.execution.HttpCall;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.HttpRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A timeline shows that another system was called, and not with which keys. */
class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "authorization",
                "Proxy-Authorization",
                "X-Api-Key",
                "apikey",
                "X-Auth-Token",
                "Cookie",
                "X-Shop-Secret",
                "X-Hub-Signature-256"
            })
    void aHeaderThatHoldsAKeyShowsItsNameOnly(String header) {
        JsonNode headers = shown("https://shop.example/", Map.of(header, "s3cret", "X-Shop", "7"))
                .at("/call/headers");

        assertThat(headers.path(header).asText()).isEqualTo("***");
        assertThat(headers.path("X-Shop").asText()).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/a?page=2, https://shop.example/a?page=2",
        "https://shop.example/a?api_key=s3cret&page=2, https://shop.example/a?api_key=***&page=2",
        "https://shop.example/a?page=2&access_token=s3=cret#top, https://shop.example/a?page=2&access_token=***#top",
        "https://shop.example/a?sig=s3cret&Password=s3cret, https://shop.example/a?sig=***&Password=***"
    })
    void soDoesAParameterOfTheAddress(String called, String shown) {
        assertThat(shown(called, Map.of()).at("/call/url").asText()).isEqualTo(shown);
    }

    private static JsonNode shown(String url, Map<String, String> headers) {
        HttpCall call = new HttpCall("GET", url, headers, null, Duration.ofSeconds(1), 0, false);
        ExecutionEvent event =
                new HttpRequested(UUID.randomUUID(), 1, "stock", call, true, Instant.parse("2026-01-10T08:00:00Z"));
        return Redaction.of(Json.MAPPER.valueToTree(event));
    }
}
