package dev.beckon.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.localstack.testing.KafkaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** What receivers of messages open. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(EchoUpstream.class)
class PublicForwardingTest {

    @Test
    void aLinkAndAFileNeedNoKey() {
        for (String path : new String[] {"/l/AbC-123_x", "/media/AbC-123_x"}) {
            given().header("Authorization", "Bearer secret")
                    .cookie("session", "x")
                    .header("X-Beckon-Workspace", "other")
                    .header("User-Agent", "Slackbot")
                    .get(path + "?utm=1")
                    .then()
                    .statusCode(200)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", containsString("sandbox"))
                    .header("Set-Cookie", nullValue())
                    .body("uri", equalTo(path + "?utm=1"))
                    .body("headers.'user-agent'", equalTo("Slackbot"))
                    .body("headers.'x-beckon-internal-token'", equalTo("test-token"))
                    .body("headers.authorization", nullValue())
                    .body("headers.cookie", nullValue())
                    .body("headers.'x-beckon-workspace'", nullValue());
        }
    }

    @Test
    void aLinkLeadsWhereItsAuthorSays() {
        unfollowed()
                .header("X-Test-Status", 302)
                .header("X-Test-Location", "https://shop.example/sale?a=1#top")
                .get("/l/abc")
                .then()
                .statusCode(302)
                .header("Location", "https://shop.example/sale?a=1#top");
    }

    @Test
    void aHeadIsAnsweredWithoutABody() {
        given().head("/media/abc").then().statusCode(200).header("Content-Type", "application/json");
        given().head("/l/abc").then().statusCode(200);
    }

    @Test
    void nothingCanBeSentOrGuessedAround() {
        given().body("x").post("/l/abc").then().statusCode(405).header("Allow", "GET, HEAD");
        given().delete("/media/abc").then().statusCode(405);
        given().body("x").get("/media/abc").then().statusCode(413);
        for (String path : new String[] {"/l/", "/l/a/b", "/media/a%2Fb", "/media/..%2fsecret", "/l/%2e%2e"}) {
            given().urlEncodingEnabled(false).get(path).then().statusCode(404).body("code", equalTo("not_found"));
        }
    }

    private static RequestSpecification unfollowed() {
        return given().redirects().follow(false);
    }
}
