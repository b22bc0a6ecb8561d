package dev.beckon.simulator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.inbox.Inbox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WatchingTest extends CleanSimulator {

    @Inject
    Inbox inbox;

    @TestHTTPResource("/inbox/stream?channel=sms")
    URL stream;

    @Test
    void itIsReadyWhenMailIsAccepted() {
        given().get("/health").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/health/ready").then().statusCode(200).body("checks[0].name", equalTo("smtp"));
    }

    @Test
    void eachMessageIsStreamedAsItArrives() throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(stream.openStream(), StandardCharsets.UTF_8))) {
            assertThat(reader.readLine()).isEqualTo(": listening");
            inbox.add(Messages.text(Channel.RCS, "+49151", "other"));
            inbox.add(Messages.text(Channel.SMS, "+49151", "m1"));
            var lines = new StringBuilder();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> lines.append(reader.readLine()).toString().contains("data: "));
            assertThat(lines.toString())
                    .contains("event: message", "\"message_ref\":\"m1\"")
                    .doesNotContain("other");
        }
    }
}
