package dev.beckon.gateway;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/**
 * Who calls from outside.
 *
 * @param key of the workspace, with all permissions
 * @param scenario an active one of the workspace
 */
record Caller(WorkspaceId workspace, String key, ScenarioId scenario) {

    /** With a workspace of its own. */
    static Caller of(Published published) {
        WorkspaceId workspace = Published.workspace();
        return new Caller(workspace, published.key(workspace), published.scenario(workspace, true));
    }

    RequestSpecification request() {
        return Published.with(key);
    }

    ValidatableResponse trigger(String body) {
        return trigger(scenario.toString(), body);
    }

    ValidatableResponse trigger(String scenario, String body) {
        return trigger(key, scenario, body);
    }

    static ValidatableResponse trigger(String key, String scenario, String body) {
        return Published.with(key).body(body).post(path(scenario)).then();
    }

    /** Where its scenario is triggered. */
    String path() {
        return path(scenario.toString());
    }

    private static String path(String scenario) {
        return "/api/v1/scenarios/" + scenario + "/trigger";
    }
}
