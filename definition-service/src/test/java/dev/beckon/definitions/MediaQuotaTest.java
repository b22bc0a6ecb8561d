package dev.beckon.definitions;

import static org.hamcrest.Matchers.equalTo;

import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A workspace keeps so many media files, and so many bytes of them. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@TestProfile(MediaQuotaTest.Narrow.class)
class MediaQuotaTest {

    /** Room for three files of a hundred bytes in all. */
    public static final class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("beckon.media.most-files", "3", "beckon.media.most-bytes", "100");
        }
    }

    @Test
    void whatIsTooMuchIsRefusedUntilSomethingIsDeleted() {
        String home = workspace("many-bytes");
        int first = uploaded(home, 60).statusCode(201).extract().path("id");
        uploaded(home, 41).statusCode(422).body("code", equalTo("media_quota_exceeded"));
        uploaded(home, 40).statusCode(201);
        Caller.of(home).delete("/api/v1/media_files/{id}", first).then().statusCode(204);
        uploaded(home, 41).statusCode(201);
    }

    @Test
    void soAreTooManyFilesWhereverTheyLie() {
        String home = workspace("many-files");
        for (int i = 0; i < 3; i++) {
            elsewhere(home).statusCode(201);
        }
        elsewhere(home).statusCode(422).body("code", equalTo("media_quota_exceeded"));
        uploaded(home, 1).statusCode(422).body("code", equalTo("media_quota_exceeded"));
        uploaded(workspace("others"), 1).statusCode(201);
    }

    private static String workspace(String id) {
        Caller.local()
                .body("{\"id\": \"%s\", \"name\": \"%s\"}".formatted(id, id))
                .post("/api/v1/workspaces")
                .then()
                .statusCode(201);
        return id;
    }

    private static ValidatableResponse uploaded(String workspace, int bytes) {
        return Caller.of(workspace)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "x.txt", new byte[bytes], "text/plain")
                .post("/api/v1/media_files")
                .then();
    }

    private static ValidatableResponse elsewhere(String workspace) {
        return Caller.of(workspace)
                .body("{\"url\": \"https://example.org/x.png\", \"type\": \"image\"}")
                .post("/api/v1/media_files")
                .then();
    }
}
