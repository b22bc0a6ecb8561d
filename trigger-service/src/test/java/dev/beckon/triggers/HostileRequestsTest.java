package dev.beckon.triggers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.localstack.testing.HostileCaller;
import dev.beckon.localstack.testing.HostileCaller.Answer;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Good requests with random damage: each is taken or refused with a code, and none is our fault. */
@ServiceTest
class HostileRequestsTest {

    private static final String CONTACT = """
            {"external_id": "c-1", "username": "ann", "name": "Ann", "email": "ann@example.org", "phone": "+4915123456789",
             "language": "de", "country": "DE", "time_zone": "Europe/Berlin", "tags": ["gold", "new"],
             "properties": {"plan": "A", "score": 7, "deep": {"list": [1, {"x": null}]}},
             "consents": {"sms": "granted", "email": "revoked"}}""";
    private static final String EVENTS = """
            [{"event": "paid", "contact": {"external_id": "anybody"}, "properties": {"sum": 3.5, "of": ["a"]},
              "occurred_at": "2026-01-10T08:00:00Z", "event_id": "e-1"},
             {"event": "seen", "contact": {"phone": "+4915123456789"}}]""";
    private static final String EVENT = """
            {"event": "paid", "properties": {"sum": 3.5, "of": ["a", {"b": true}]}, "occurred_at": "2026-01-10T08:00:00+01:00",
             "event_id": "e-2"}""";
    private static final String SEGMENT = """
            {"title": "Gold", "filter": {"match": "any", "rules": [
              {"field": "contact.tags", "operator": "contains", "value": "gold"},
              {"field": "contact.properties.score", "operator": "gt", "value": 5},
              {"match": "all", "rules": [{"field": "contact.name", "operator": "exists"},
                {"event": "paid", "operator": "gte", "count": 2, "within": "P30D", "where": {"match": "all",
                  "rules": [{"field": "event.sum", "operator": "lt", "value": 10}]}}]}]}}""";
    private static final String LINES = """
            {"external_id": "n-1", "phone": "+4915123456780", "tags": ["a"], "properties": {"p": "q"}}
            {"external_id": "n-2", "email": "n2@example.org", "consents": {"email": "granted"}}
            """;
    private static final String TABLE = """
            external_id,name,phone,country,tags,properties.plan,consents.sms
            k-1,"Müller, Zoë",0151 23456789,DE,gold|vip,A,granted
            k-2,Émile,06 12 34 56 78,FR,,,
            """;

    @Inject
    Town town;

    private final HostileCaller caller = new HostileCaller();

    private WorkspaceId home;
    private ContactId anybody;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        anybody = town.anybody(home, "anybody");
    }

    @Test
    void contacts() {
        caller.json(CONTACT, body -> answer(json(body).post("/api/v1/contacts")));
        caller.json(
                CONTACT.replace("c-1", "c-2").replaceAll("\"(username|email|phone)\": \"[^\"]*\",", ""),
                body -> answer(json(body).patch("/api/v1/contacts/{id}", anybody)));
    }

    @Test
    void imports() {
        caller.text(LINES, body -> answer(file("application/x-ndjson", body).post("/api/v1/contacts/import")));
        caller.text(TABLE, body -> answer(file("text/csv", body).post("/api/v1/contacts/import")));
    }

    @Test
    void aLineThatCannotBeStoredIsReportedAndTheOthersAreStored() {
        String lines = """
                {"external_id": "nul", "properties": {"x": "a\\u0000b"}}
                {"external_id": "good"}
                """;
        file("application/x-ndjson", lines)
                .post("/api/v1/contacts/import")
                .then()
                .statusCode(200)
                .body("received", equalTo(2))
                .body("created", equalTo(1))
                .body("errors.line", equalTo(List.of(1)))
                .body("errors.code", equalTo(List.of("invalid_character")))
                .body("errors.pointer", equalTo(List.of("/properties/x")));
    }

    @Test
    void events() {
        caller.json(EVENTS, body -> answer(json(body).post("/api/v1/events")));
        caller.json(EVENT, body -> answer(json(body).post("/api/v1/contacts/{id}/events", anybody)));
        get("/api/v1/contacts/" + anybody + "/events").then().statusCode(200);
    }

    @Test
    void foldersAndResumptions() {
        String folder =
                json("{\"title\": \"F\"}").post("/api/v1/folders").path("id").toString();
        caller.json("{\"title\": \"Other\"}", body -> answer(json(body).post("/api/v1/folders")));
        caller.json("{\"title\": \"Third\"}", body -> answer(json(body).patch("/api/v1/folders/{id}", folder)));
        caller.json("{\"title\": \"Fourth\"}", body -> answer(json(body).put("/internal/folders")));
        caller.json("{\"note\": \"n\"}", body -> answer(json(body).post("/api/v1/contacts/{id}/resume", anybody)));
    }

    @Test
    void segments() {
        String segment = json(SEGMENT).post("/api/v1/segments").path("id").toString();
        caller.json(SEGMENT, body -> {
            Response made = json(body).post("/api/v1/segments");
            return made.statusCode() == 201
                    ? answer(get("/api/v1/segments/" + made.path("id") + "/count"))
                    : answer(made);
        });
        caller.json(SEGMENT, body -> answer(json(body).patch("/api/v1/segments/{id}", segment)));
    }

    @ParameterizedTest
    @CsvSource({
        "contacts, email phone username external_id folder_id q limit cursor",
        "folders, limit cursor",
        "segments, limit cursor",
        "executions, contact_id scenario_id status trigger_call_id limit cursor",
        "messages, contact_id status channel trigger_call_id execution_id limit cursor",
        "trigger_calls, scenario_id limit cursor",
        "surveys/1/results, limit cursor"
    })
    void lists(String path, String parameters) {
        for (String parameter : parameters.split(" ")) {
            ask("/api/v1/" + path, parameter);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "contacts?limit=abc, limit",
        "executions?status=nonsense, completed",
        "messages?status=nonsense, delivered",
        "messages?channel=fax, whatsapp",
        "trigger_calls?limit=99999999999999999999, limit"
    })
    void whatNoListKnowsIsRefusedByName(String address, String named) {
        get("/api/v1/" + address)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_parameter"))
                .body("detail", containsString(named));
    }

    @Test
    void listsOfOneThing() {
        ScenarioId scenario = town.scenario(home, 1);
        ApiTriggerId trigger = new ApiTriggerId(scenario.value());
        town.publish(new DefinitionRecord.ApiTrigger(home, trigger, "weather", true, List.of(), List.of()));
        ask("/api/v1/contacts/" + anybody + "/events", "event");
        ask("/api/v1/contacts/" + anybody + "/events", "cursor");
        ask("/api/v1/scenarios/" + scenario + "/stats", "version");
        ask("/api/v1/campaigns/" + scenario + "/stats", "version");
        ask("/internal/campaigns/runs", "id");
        ask("/api/v1/api_triggers/" + trigger + "/log", "cursor");
        ask("/api/v1/trigger_calls/" + UUID.randomUUID() + "/verdicts", "status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/contacts/{id}",
                "/api/v1/contacts/{id}/events",
                "/api/v1/folders/{id}",
                "/api/v1/segments/{id}",
                "/api/v1/segments/{id}/count",
                "/api/v1/executions/{id}",
                "/api/v1/messages/{id}",
                "/api/v1/trigger_calls/{id}",
                "/api/v1/trigger_calls/{id}/verdicts",
                "/api/v1/scenarios/{id}/stats",
                "/api/v1/campaigns/{id}/stats",
                "/api/v1/api_triggers/{id}/log",
                "/api/v1/surveys/{id}/results",
                "/internal/scenarios/{id}/waiting"
            })
    void ids(String path) {
        caller.values(id -> answer(at(path, id).get()));
        caller.values(id -> answer(at(path, id).delete()));
    }

    private RequestSpecification at(String path, String id) {
        String encoded = URLEncoder.encode(id.isEmpty() ? "-" : id, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return town.as(home).urlEncodingEnabled(false).basePath(path.replace("{id}", encoded));
    }

    private void ask(String path, String parameter) {
        caller.values(value -> answer(town.as(home).queryParam(parameter, value).get(path)));
    }

    private RequestSpecification json(String body) {
        return town.as(home).contentType(ContentType.JSON).body(body);
    }

    private RequestSpecification file(String type, String body) {
        return town.as(home).contentType(type).body(body.getBytes(StandardCharsets.UTF_8));
    }

    private Response get(String path) {
        return town.as(home).get(path);
    }

    private static Answer answer(Response response) {
        return new Answer(response.statusCode(), response.asString());
    }
}
