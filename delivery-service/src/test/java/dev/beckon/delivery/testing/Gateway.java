package dev.beckon.delivery.testing;

import static io.restassured.RestAssured.given;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.web.InternalHeaders;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Requests as the gateway makes them. */
public final class Gateway {

    private Gateway() {}

    public static RequestSpecification call() {
        return call(Samples.WORKSPACE);
    }

    public static RequestSpecification call(WorkspaceId workspace) {
        return webhook().header(InternalHeaders.WORKSPACE, workspace.value()).contentType("application/json");
    }

    /** A provider's request, forwarded raw. */
    public static RequestSpecification webhook() {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header(InternalHeaders.TOKEN, ServiceSettings.INTERNAL_TOKEN);
    }

    public static void createWhatsApp(String id, String baseUrl, String onUnknown) {
        create(Map.of(
                "id",
                id,
                "channel",
                "whatsapp",
                "on_unknown",
                onUnknown,
                "settings",
                Map.of("base_url", baseUrl, "phone_number_id", "4711"),
                "secrets",
                Map.of("access_token", "at-s3cret", "app_secret", "as-s3cret", "verify_token", "vt-s3cret")));
    }

    public static void createRcs(String id, String baseUrl) {
        create(Map.of(
                "id",
                id,
                "channel",
                "rcs",
                "settings",
                Map.of("base_url", baseUrl, "agent_id", "agent"),
                "secrets",
                Map.of("access_token", "at-s3cret", "client_token", "ct-s3cret")));
    }

    public static void createSms(String id, String baseUrl) {
        create(Map.of(
                "id",
                id,
                "channel",
                "sms",
                "settings",
                Map.of(
                        "base_url", baseUrl,
                        "account_sid", "AC0123456789abcdef0123456789abcdef",
                        "from", "+15005550006"),
                "secrets",
                Map.of("auth_token", "12345")));
    }

    public static void create(Map<String, Object> channel) {
        call().body(channel).post("/api/v1/channels").then().statusCode(201);
    }

    public static void remove(String id) {
        call().delete("/api/v1/channels/" + id).then().statusCode(204);
    }
}
