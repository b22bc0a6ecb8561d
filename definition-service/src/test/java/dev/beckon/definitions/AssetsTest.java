package dev.beckon.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class AssetsTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1, 2};

    @Test
    void aFileThatWasUploadedIsFoundByEveryoneWhoHasItsAddress() {
        JsonPath made = upload("map.png", PNG, "image/png")
                .then()
                .statusCode(201)
                .body("type", equalTo("image"))
                .body("filename", equalTo("map.png"))
                .body("size", equalTo(PNG.length))
                .extract()
                .jsonPath();
        String path = URI.create(made.getString("url")).getPath();
        assertThat(path).matches("/media/[A-Za-z0-9_-]{43}");
        byte[] served = RestAssured.given()
                .header("X-Beckon-Internal-Token", Caller.TOKEN)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"))
                .extract()
                .asByteArray();
        assertThat(served).isEqualTo(PNG);
        RestAssured.given()
                .header("X-Beckon-Internal-Token", Caller.TOKEN)
                .get(path + "x")
                .then()
                .statusCode(404)
                .body("code", equalTo("media_file_not_found"));
        Caller.local()
                .get("/api/v1/media_files/{id}", made.getInt("id"))
                .then()
                .statusCode(200)
                .body("url", equalTo(made.getString("url")));
        Caller.of("other")
                .get("/api/v1/media_files/{id}", made.getInt("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void aFileThatABrowserCouldRunIsRefused() {
        upload("x.html", "<script>".getBytes(), "text/html")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid_media_file"))
                .body("errors.code", contains("unknown_format"));
        upload("x.png", "<script>".getBytes(), "image/png")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown_format"));
        upload("x.txt", new byte[16 * 1024 * 1024 + 1], "text/plain")
                .then()
                .statusCode(422)
                .body("errors.code", contains("file_too_large"));
    }

    @Test
    void linksAreKeptChangedAndDeleted() {
        int id = Caller.local()
                .body("{\"title\": \"Shop\", \"url\": \"https://shop.example.com/{{ trigger.path }}\"}")
                .post("/api/v1/conversion_links")
                .then()
                .statusCode(201)
                .header("ETag", "W/\"0\"")
                .extract()
                .path("id");
        Caller.local()
                .body("{\"url\": \"https://shop.example.com\"}")
                .patch("/api/v1/conversion_links/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "W/\"1\"")
                .body("title", equalTo("Shop"))
                .body("url", equalTo("https://shop.example.com"));
        Caller.local().get("/api/v1/conversion_links").then().body("items.id", hasItem(id));
        Caller.local()
                .header("If-Match", "W/\"0\"")
                .delete("/api/v1/conversion_links/{id}", id)
                .then()
                .statusCode(412);
        Caller.local().delete("/api/v1/conversion_links/{id}", id).then().statusCode(204);
        Caller.local().get("/api/v1/conversion_links/{id}", id).then().statusCode(404);
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        Caller.local()
                .body("{\"url\": \"file:///etc/passwd\", \"title\": \"\"}")
                .post("/api/v1/conversion_links")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/url", "/title"));
        Caller.local()
                .body("{\"url\": \"{{ x }}\\u0000\", \"title\": \"a\\u0000b\"}")
                .post("/api/v1/conversion_links")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/url", "/title"));
        Caller.local()
                .body("{\"type\": \"hologram\"}")
                .post("/api/v1/media_files")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/url", "/type"));
        Caller.local()
                .body("{}")
                .post("/api/v1/surveys")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/title", "/questions"));
    }

    private static Response upload(String name, byte[] content, String type) {
        return Caller.local()
                .contentType(ContentType.MULTIPART)
                .multiPart("file", name, content, type)
                .post("/api/v1/media_files");
    }
}
