package dev.beckon.delivery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.delivery.channel.ChannelDirectory;
import dev.beckon.delivery.testing.Gateway;
import dev.beckon.delivery.testing.WithServers;
import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithServers
class ChannelResourceTest {

    private static final WorkspaceId OTHER = new WorkspaceId("other");

    @Inject
    AgroalDataSource database;

    @Inject
    ChannelDirectory directory;

    @Test
    void aChannelIsCreatedReadChangedListedAndRemoved() {
        Gateway.createWhatsApp("wa-main", "http://localhost:8090", "hold");
        Gateway.call()
                .get("/api/v1/channels/wa-main")
                .then()
                .statusCode(200)
                .body("channel", equalTo("whatsapp"))
                .body("title", equalTo("wa-main"))
                .body("on_unknown", equalTo("hold"))
                .body("active", equalTo(true))
                .body("settings.phone_number_id", equalTo("4711"))
                .body("webhook_url", equalTo("https://beckon.example/webhooks/whatsapp/wa-main"))
                .body("created_at", notNullValue());
        Gateway.call()
                .body(Map.of(
                        "title",
                        "Main number",
                        "on_unknown",
                        "resend",
                        "active",
                        false,
                        "settings",
                        Map.of("messages_per_second", 20)))
                .patch("/api/v1/channels/wa-main")
                .then()
                .statusCode(200)
                .body("title", equalTo("Main number"))
                .body("on_unknown", equalTo("resend"))
                .body("settings.phone_number_id", equalTo("4711"))
                .body("settings.messages_per_second", equalTo(20));
        Gateway.call().get("/api/v1/channels").then().statusCode(200).body("items.id", hasItem("wa-main"));
        Gateway.remove("wa-main");
        Gateway.call()
                .get("/api/v1/channels/wa-main")
                .then()
                .statusCode(404)
                .body("code", equalTo("channel_not_found"));
    }

    @Test
    void secretsAreMaskedEverywhereAndSealedInTheDatabase() throws Exception {
        Gateway.createWhatsApp("wa-secret", "http://localhost:8090", "hold");
        String read = Gateway.call().get("/api/v1/channels/wa-secret").asString();
        String list = Gateway.call().get("/api/v1/channels").asString();
        String patched = Gateway.call()
                .body(Map.of("secrets", Map.of("access_token", "new-s3cret")))
                .patch("/api/v1/channels/wa-secret")
                .asString();
        assertThat(read + list + patched).doesNotContain("s3cret").contains("\"access_token\":\"********\"");
        assertThat(directory.find(new ChannelId("wa-secret")).orElseThrow().toString())
                .doesNotContain("s3cret");
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select encode(secrets, 'escape') from channel where id = 'wa-secret'")) {
            row.next();
            assertThat(row.getString(1)).doesNotContain("s3cret");
        }
        Gateway.remove("wa-secret");
    }

    @Test
    void allFaultsAreReportedAtOnceWithTheirPlaces() {
        Gateway.call()
                .body("""
                        {"id":"-x","channel":"sms","title":"","settings":{"account_sid":"AC1","from":"+1","colour":"red",
                         "messages_per_second":0},"secrets":{"access_token":"x"}}""")
                .post("/api/v1/channels")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid_channel"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/id",
                                "/title",
                                "/settings/account_sid",
                                "/settings/colour",
                                "/settings/messages_per_second",
                                "/secrets/auth_token",
                                "/secrets/access_token"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"channel\":\"sms\",\"workspace\":\"other\"}",
                "{\"channel\":\"sms\",\"created_at\":\"2020-01-01T00:00:00Z\"}",
                "{\"channel\":\"pigeon\"}",
                "{\"channel\":",
                "[]",
                "\"x\""
            })
    void whatCannotBeReadIsRefused(String body) {
        Gateway.call()
                .body(body)
                .post("/api/v1/channels")
                .then()
                .statusCode(400)
                .body("code", notNullValue());
    }

    @Test
    void anIdIsTakenOnce() {
        Gateway.createSms("sms-once", "http://localhost:8090");
        Gateway.call(OTHER)
                .body(Map.of(
                        "id",
                        "sms-once",
                        "channel",
                        "email",
                        "settings",
                        Map.of("host", "localhost", "from", "a@b.example")))
                .post("/api/v1/channels")
                .then()
                .statusCode(409)
                .body("code", equalTo("channel_id_taken"));
        Gateway.remove("sms-once");
    }

    @Test
    void anotherWorkspacesChannelIsAsAbsentAsNone() {
        Gateway.createSms("sms-mine", "http://localhost:8090");
        String foreign = Gateway.call(OTHER)
                .get("/api/v1/channels/sms-mine")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String absent = Gateway.call(OTHER)
                .get("/api/v1/channels/sms-none")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(foreign).isEqualTo(absent);
        Gateway.call(OTHER)
                .body("{\"active\":false}")
                .patch("/api/v1/channels/sms-mine")
                .then()
                .statusCode(404);
        Gateway.call(OTHER).delete("/api/v1/channels/sms-mine").then().statusCode(404);
        Gateway.call(OTHER).get("/api/v1/channels").then().body("items.id", not(hasItem("sms-mine")));
        Gateway.call().get("/api/v1/channels/sms-mine").then().body("active", equalTo(true));
        Gateway.remove("sms-mine");
    }

    @Test
    void listsComeInPages() {
        WorkspaceId paged = new WorkspaceId("paged");
        for (int i = 0; i < 3; i++) {
            Gateway.call(paged)
                    .body(Map.of(
                            "id",
                            "paged-" + i,
                            "channel",
                            "email",
                            "settings",
                            Map.of("host", "localhost", "from", "a@b.example")))
                    .post("/api/v1/channels")
                    .then()
                    .statusCode(201)
                    .body("webhook_url", nullValue());
        }
        String next = Gateway.call(paged)
                .get("/api/v1/channels?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next_cursor");
        Gateway.call(paged)
                .get("/api/v1/channels?limit=2&cursor=" + next)
                .then()
                .body("items.id", contains("paged-2"))
                .body("next_cursor", nullValue());
        Gateway.call(paged).get("/api/v1/channels?limit=0").then().statusCode(400);
    }

    @Test
    void onlyTheGatewayGetsIn() {
        RestAssured.given().get("/api/v1/channels").then().statusCode(401);
    }
}
