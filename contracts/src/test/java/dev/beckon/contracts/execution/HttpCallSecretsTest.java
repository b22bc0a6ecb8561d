package dev.beckon.contracts.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept and shown tells that another system was called, and not with which keys. */
class HttpCallSecretsTest {

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
        Map<String, String> headers = call("https://shop.example/", Map.of(header, "s3cret", "X-Shop", "7"), null)
                .withoutSecrets()
                .headers();

        assertThat(headers).containsEntry(header, "***").containsEntry("X-Shop", "7");
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/a?page=2, https://shop.example/a?page=2",
        "https://shop.example/a?api_key=s3cret&page=2, https://shop.example/a?api_key=***&page=2",
        "https://shop.example/a?page=2&access_token=s3=cret#top, https://shop.example/a?page=2&access_token=***#top",
        "https://shop.example/a?sig=s3cret&Password=s3cret, https://shop.example/a?sig=***&Password=***",
        "https://ann:s3cret@shop.example/a, https://***@shop.example/a",
        "https://hooks.chat.example/services/T01ABCDEF/aB3dE5gH7jK9mN1pQ3rS5tU7, https://hooks.chat.example/services/T01ABCDEF/***",
        "https://api.chat.example/bot12345:AAbbCCddEEffGGhhIIjj/send, https://api.chat.example/***/send",
        "https://shop.example/orders/c760db6d-3e18-5b87-bc78-229123bb6afc, https://shop.example/orders/c760db6d-3e18-5b87-bc78-229123bb6afc"
    })
    void soDoesAPartOfTheAddress(String called, String shown) {
        assertThat(call(called, Map.of(), null).withoutSecrets().url()).isEqualTo(shown);
        assertThat(HttpCall.shown(called)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"Ann\"}|{\"name\": \"Ann\"}",
                "{\"action_key\":\"agent\",\"key\":\"s3cret\"}|{\"action_key\":\"agent\",\"key\":\"***\"}",
                "{\"api_key\":\"s3cret\",\"to\":[{\"password\":1234,\"name\":\"Ann\"}]}"
                        + "|{\"api_key\":\"***\",\"to\":[{\"password\":\"***\",\"name\":\"Ann\"}]}",
                "{\"auth\":{\"user\":\"ann\",\"clientSecret\":null}}|{\"auth\":{\"user\":\"ann\",\"clientSecret\":\"***\"}}",
                "grant_type=password&client_secret=s3cret&page=2|grant_type=password&client_secret=***&page=2",
                "{\"token\": \"s3cret\", broken|{\"token\": ***, broken",
                "Hello Ann, your order is on its way.|Hello Ann, your order is on its way."
            })
    void soDoesAFieldOfTheBody(String sent, String shown) {
        assertThat(call("https://shop.example/", Map.of(), sent)
                        .withoutSecrets()
                        .body())
                .isEqualTo(shown);
    }

    /** An expression that backtracks would need hours for these. */
    @Test
    void aHostileBodyIsLookedThroughInItsLength() {
        String body = "key".repeat(30_000) + "=".repeat(10) + "-".repeat(30_000);
        assertThat(call("https://shop.example/" + "aA1".repeat(2_000), Map.of(), body)
                        .withoutSecrets()
                        .body())
                .hasSizeLessThanOrEqualTo(body.length());
    }

    private static HttpCall call(String url, Map<String, String> headers, String body) {
        return new HttpCall("POST", url, headers, body, Duration.ofSeconds(1), 0, false);
    }
}
