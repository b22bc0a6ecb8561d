package dev.beckon.delivery.api;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.delivery.testing.Gateway;
import dev.beckon.delivery.testing.WithServers;
import dev.beckon.localstack.testing.HostileCaller;
import dev.beckon.localstack.testing.HostileCaller.Answer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Channels described with random damage: each is taken or refused with a code, and none is our fault. */
@WithServers
class HostileChannelsTest {

    private static final String WHATSAPP = """
            {"channel": "whatsapp", "title": "Desk", "on_unknown": "hold", "active": true,
             "settings": {"base_url": "https://graph.example.com", "phone_number_id": "4711"},
             "secrets": {"access_token": "a", "app_secret": "b", "verify_token": "c"}}""";
    private static final String MAIL = """
            {"channel": "email", "title": "Mail", "on_unknown": "resend",
             "settings": {"host": "mail.example.com", "port": 587, "from": "desk@example.com", "username": "u"},
             "secrets": {"password": "p"}}""";
    private static final String PATCH = """
            {"title": "Other", "settings": {"base_url": "https://graph.example.com", "phone_number_id": "4712"},
             "secrets": {"access_token": "d"}, "on_unknown": "resend", "active": false}""";

    private final HostileCaller caller = new HostileCaller();
    private final WorkspaceId home = new WorkspaceId("hostile-" + UUID.randomUUID());

    @Test
    void channels() {
        String id = request().body(WHATSAPP).post("/api/v1/channels").path("id");
        caller.json(WHATSAPP, body -> answer(request().body(body).post("/api/v1/channels")));
        caller.json(MAIL, body -> answer(request().body(body).post("/api/v1/channels")));
        caller.json(PATCH, body -> answer(request().body(body).patch("/api/v1/channels/{id}", id)));
    }

    @Test
    void idsAndParameters() {
        caller.values(value -> answer(request().queryParam("limit", value).get("/api/v1/channels")));
        caller.values(value -> answer(request().queryParam("cursor", value).get("/api/v1/channels")));
        caller.values(value -> answer(at(value).get()));
        caller.values(value -> answer(at(value).delete()));
        caller.values(value -> answer(at(value).body(PATCH).patch()));
    }

    private RequestSpecification at(String id) {
        String encoded = URLEncoder.encode(id.isEmpty() ? "-" : id, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return request().urlEncodingEnabled(false).basePath("/api/v1/channels/" + encoded);
    }

    private RequestSpecification request() {
        return Gateway.call(home);
    }

    private static Answer answer(Response response) {
        return new Answer(response.statusCode(), response.asString());
    }
}
