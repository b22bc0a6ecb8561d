package dev.beckon.gateway;

import dev.beckon.contracts.definition.ApiTriggerParameter;
import dev.beckon.contracts.definition.ApiTriggerParameter.Type;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.localstack.testing.HostileCaller;
import dev.beckon.localstack.testing.HostileCaller.Answer;
import dev.beckon.localstack.testing.KafkaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls with random damage: each is taken or refused with a code, and none is our fault. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(EchoUpstream.class)
class HostileCallsTest {

    private static final String CALL = """
            {"contacts": [{"id": 1}, {"id": "2"}, {"username": "ann"}, {"email": "a@b.de"}, {"phone": "+49 170 1234567"},
              {"external_id": "x-1"}], "data": {"level": 3, "of": ["a", {"b": null}]}, "execution_key": "order-7",
             "priority": "bulk"}""";
    private static final String PARAMETERS = """
            {"postcode": "1010", "severity": 3.5, "from": "2026-12-01T06:00:00+01:00", "regions": ["a"], "more": {"a": 1},
             "sure": true}""";

    @Inject
    Published published;

    private final HostileCaller caller = new HostileCaller();

    private String key;
    private ScenarioId scenario;
    private ApiTriggerId trigger;

    @BeforeEach
    void aWorkspaceWithSomethingToCall() {
        WorkspaceId workspace = Published.workspace();
        key = published.key(workspace);
        scenario = published.scenario(workspace, true);
        trigger = new ApiTriggerId(Published.newId());
        List<ApiTriggerParameter> declared = List.of(
                new ApiTriggerParameter("postcode", Type.STRING, true, null, null),
                new ApiTriggerParameter("severity", Type.NUMBER, false, null, null),
                new ApiTriggerParameter("from", Type.DATE, false, null, null),
                new ApiTriggerParameter("regions", Type.LIST, false, null, null),
                new ApiTriggerParameter("more", Type.OBJECT, false, null, null),
                new ApiTriggerParameter("sure", Type.BOOLEAN, false, null, null));
        published.tell(new DefinitionRecord.ApiTrigger(workspace, trigger, "weather", true, declared, List.of()));
    }

    @Test
    void triggerCalls() {
        String path = "/api/v1/scenarios/" + scenario + "/trigger";
        caller.json(CALL, body -> answer(request().body(body).post(path)));
        caller.text(CALL, body -> answer(request().body(bytes(body)).post(path)));
    }

    @Test
    void apiTriggerCalls() {
        String path = "/api/v1/api_triggers/" + trigger + "/call";
        caller.json(PARAMETERS, body -> answer(request().body(body).post(path)));
        caller.json(
                "{\"params\": " + PARAMETERS + "}",
                body -> answer(request().body(body).post(path)));
        caller.text(PARAMETERS, body -> answer(request().body(bytes(body)).post(path)));
    }

    @Test
    void ids() {
        caller.values(
                id -> answer(at("/api/v1/scenarios/", id, "/trigger").body(CALL).post()));
        caller.values(id ->
                answer(at("/api/v1/api_triggers/", id, "/call").body(PARAMETERS).post()));
    }

    private RequestSpecification at(String before, String id, String after) {
        String encoded = URLEncoder.encode(id.isEmpty() ? "-" : id, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return request().urlEncodingEnabled(false).basePath(before + encoded + after);
    }

    private RequestSpecification request() {
        return Published.with(key);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Answer answer(Response response) {
        return new Answer(response.statusCode(), response.asString());
    }
}
