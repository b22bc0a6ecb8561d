package dev.beckon.simulator;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;

/** Empties the inbox and takes all faults back before each story. */
public abstract class CleanSimulator {

    private static final AtomicLong SENDERS = new AtomicLong(100_000);

    /** This story's own: receipts of an earlier one that are still on their way go where its sender was registered. */
    protected final long sender = SENDERS.incrementAndGet();

    @BeforeEach
    void clean() {
        given().delete("/inbox").then().statusCode(204);
        given().delete("/faults").then().statusCode(204);
    }

    protected static void faults(String json) {
        given().body(json).put("/faults").then().statusCode(200);
    }

    protected static ValidatableResponse inbox(String address) {
        return given().queryParam("to", address).get("/inbox").then().statusCode(200);
    }

    protected static ValidatableResponse reply(String json) {
        return given().body(json).post("/replies").then();
    }
}
