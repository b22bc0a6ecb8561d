package dev.beckon.triggers.testing;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import io.restassured.response.ValidatableResponse;

/** A trigger call, as the API shows it to its workspace. */
public record SeenCall(Town town, WorkspaceId workspace, TriggerCallId call) {

    /** As it is at this moment; the service must know it already. */
    public ValidatableResponse now() {
        return read("");
    }

    /** As it is once it has this status. */
    public ValidatableResponse once(String status) {
        await().untilAsserted(() -> now().body("status", equalTo(status)));
        return now();
    }

    /** As it is once another call of its id, with another content, has come: that is behind it in the partition. */
    public ValidatableResponse onceInConflict() {
        await().untilAsserted(() -> now().body("conflicts", equalTo(1)));
        return now();
    }

    /** As it is once it has failed for this reason. */
    public ValidatableResponse onceFailed(String reason) {
        return once("failed").body("failure", equalTo(reason));
    }

    public ValidatableResponse verdicts() {
        return read("/verdicts?limit=200");
    }

    public ValidatableResponse previews() {
        return read("/previews");
    }

    public void cancel() {
        town.as(workspace)
                .post("/api/v1/trigger_calls/" + call + "/cancel")
                .then()
                .statusCode(202);
    }

    private ValidatableResponse read(String part) {
        return town.as(workspace)
                .get("/api/v1/trigger_calls/" + call + part)
                .then()
                .statusCode(200);
    }
}
