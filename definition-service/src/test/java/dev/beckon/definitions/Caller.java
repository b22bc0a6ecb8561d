package dev.beckon.definitions;

import static io.restassured.RestAssured.given;

import dev.beckon.support.web.InternalHeaders;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Requests as the gateway forwards them. */
public final class Caller {

    static final String TOKEN = "test-token";

    private Caller() {}

    static RequestSpecification of(String workspace) {
        return given().header(InternalHeaders.TOKEN, TOKEN)
                .header(InternalHeaders.WORKSPACE, workspace)
                .contentType(ContentType.JSON);
    }

    /** Makes a workspace of its own, in UTC. */
    static String newWorkspace(String country) {
        String id = "w-" + UUID.randomUUID();
        local().body(Map.of("id", id, "name", "Another", "country", country, "time_zone", "UTC"))
                .post("/api/v1/workspaces")
                .then()
                .statusCode(201);
        return id;
    }

    public static RequestSpecification local() {
        return of("local");
    }
}
