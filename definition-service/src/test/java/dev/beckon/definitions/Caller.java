package dev.beckon.definitions;

import static io.restassured.RestAssured.given;

import dev.beckon.support.web.InternalHeaders;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests as the gateway forwards them. */
public final class Caller {

    static final String TOKEN = "test-token";

    private Caller() {}

    static RequestSpecification of(String workspace) {
        return given().header(InternalHeaders.TOKEN, TOKEN)
                .header(InternalHeaders.WORKSPACE, workspace)
                .contentType(ContentType.JSON);
    }

    public static RequestSpecification local() {
        return of("local");
    }
}
