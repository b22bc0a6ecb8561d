package dev.beckon.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.beckon.contracts.access.Permission;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.gateway.route.RouteTable;
import dev.beckon.localstack.testing.KafkaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(EchoUpstream.class)
class AuthenticationTest {

    private static final WorkspaceId WORKSPACE = Published.workspace();

    @Inject
    Published published;

    @Test
    void aKeyIsTakenInEveryUsualForm() {
        String key = published.key(WORKSPACE);
        for (String header : List.of(
                "Bearer " + key,
                "bearer " + key,
                "Basic " + key,
                "Basic " + base64(key),
                "Basic " + base64(key + ":"),
                "Basic " + base64("api:" + key))) {
            given().header("Authorization", header)
                    .get("/api/v1/contacts")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void withoutAKeyNothingIsServed() {
        given().get("/api/v1/contacts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("missing_api_key"))
                .body("type", equalTo("https://beckon.dev/errors/missing_api_key"));
        String key = published.key(WORKSPACE);
        given().get("/api/v1/contacts?api_key=" + key).then().statusCode(401);
    }

    @Test
    void whatIsNoKeyIsRefusedAlike() {
        String key = published.key(WORKSPACE);
        String unsigned = base64("{\"alg\":\"none\"}") + "." + base64("{\"sub\":\"admin\"}") + ".";
        for (String header : List.of(
                "Bearer " + key.toUpperCase(Locale.ROOT),
                "Bearer " + key + "x",
                "Bearer x" + key.substring(1),
                "Bearer " + unsigned,
                "Digest " + key,
                "Basic !!!",
                "Bearer",
                key,
                "Bearer " + "k".repeat(5000))) {
            given().header("Authorization", header)
                    .get("/api/v1/contacts")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("invalid_api_key"));
        }
    }

    @Test
    void aRevokedKeyOpensNothingFromThenOn() {
        String key = published.key(WORKSPACE);
        Published.with(key).get("/api/v1/contacts").then().statusCode(200);
        published.revoke(key);
        Published.with(key).get("/api/v1/contacts").then().statusCode(401);
    }

    @Test
    void aKeyOpensOnlyWhatItsPermissionsSay() {
        String reader = published.key(WORKSPACE, Set.of(Permission.CONTACTS_READ));
        Published.with(reader).get("/api/v1/contacts").then().statusCode(200);
        Published.with(reader)
                .post("/api/v1/contacts")
                .then()
                .statusCode(403)
                .body("code", equalTo("missing_permission"))
                .body("detail", equalTo("This needs a key with the permission contacts:write"));
    }

    @Test
    void everyRouteIsClosedToAKeyWithoutPermissions() {
        String none = published.key(WORKSPACE, Set.of());
        RouteTable.all()
                .forEach(route -> Published.with(none)
                        .request(route.method(), route.path().text().replaceAll("\\{[a-z_]+\\}", "1"))
                        .then()
                        .statusCode(403));
    }

    @Test
    void anUnknownPathAndAWrongMethodAreProblemsToo() {
        given().get("/api/v1/unicorns").then().statusCode(404).body("code", equalTo("not_found"));
        given().get("/nothing").then().statusCode(404).body("code", equalTo("not_found"));
        given().put("/api/v1/contacts")
                .then()
                .statusCode(405)
                .header("Allow", "GET, POST")
                .body("code", equalTo("method_not_allowed"));
    }

    @Test
    void aWorkspaceSentByTheCallerIsNotBelieved() {
        String key = published.key(WORKSPACE);
        Published.with(key)
                .header("X-Beckon-Workspace", "another")
                .header("X-Beckon-Internal-Token", "guessed")
                .get("/api/v1/contacts")
                .then()
                .statusCode(200)
                .body("headers.'x-beckon-workspace'", equalTo(WORKSPACE.value()))
                .body("headers.'x-beckon-internal-token'", equalTo("test-token"))
                .body("headers", not(hasKey("authorization")));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
