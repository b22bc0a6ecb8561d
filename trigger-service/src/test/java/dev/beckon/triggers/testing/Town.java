package dev.beckon.triggers.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.contracts.trigger.CloudEventReader;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.support.kafka.CompactedView;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.support.web.InternalHeaders;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes workspaces and what lives there. Every test has a workspace of its own, so none meets another's people. What is
 * published is known to the service afterwards.
 */
@ApplicationScoped
public class Town {

    private final RecordPublisher publisher;
    private final CompactedView<AccessRecord> access;
    private final CompactedView<DefinitionRecord> definitions;

    Town(RecordPublisher publisher, CompactedView<AccessRecord> access, CompactedView<DefinitionRecord> definitions) {
        this.publisher = publisher;
        this.access = access;
        this.definitions = definitions;
    }

    /** A workspace whose numbers are German unless they say otherwise. */
    public WorkspaceId workspace() {
        WorkspaceId workspace = new WorkspaceId("w-" + UUID.randomUUID());
        AccessRecord record = new AccessRecord.Workspace(workspace, "Town", "DE", "Europe/Berlin", List.of());
        publisher.publish(Topics.ACCESS, record.key(), record).join();
        access.caughtUp().join();
        return workspace;
    }

    public ScenarioId scenario(WorkspaceId workspace, int version) {
        ScenarioId scenario = newScenarioId();
        publish(new ScenarioHead(workspace, scenario, "Storm", true, version));
        return scenario;
    }

    public ScenarioId newScenarioId() {
        return new ScenarioId(1 + (UUID.randomUUID().getMostSignificantBits() >>> 20));
    }

    public void publish(DefinitionRecord record) {
        publisher.publish(Topics.DEFINITIONS, record.key(), record).join();
        definitions.caughtUp().join();
    }

    /** A contact made through the API. */
    public ContactId contact(WorkspaceId workspace, String body) {
        return new ContactId(made(workspace, "/api/v1/contacts", body));
    }

    /** Somebody who can be reached. */
    public ContactId anybody(WorkspaceId workspace, String externalId) {
        return contact(workspace, """
                {"external_id": "%s", "email": "%s@example.org", "consents": {"email": "granted"}}""".formatted(externalId, externalId));
    }

    public long folder(WorkspaceId workspace, String title) {
        return made(workspace, "/api/v1/folders", "{\"title\": \"" + title + "\"}");
    }

    /** @param filter who is in it: an object with rules */
    public long segment(WorkspaceId workspace, String filter) {
        return made(workspace, "/api/v1/segments", "{\"title\": \"Some\", \"filter\": " + filter + "}");
    }

    /** The id of what a POST of this body makes. */
    private long made(WorkspaceId workspace, String path, String body) {
        return as(workspace)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    public void join(WorkspaceId workspace, long folder, ContactId contact) {
        as(workspace)
                .put("/api/v1/folders/" + folder + "/contacts/" + contact)
                .then()
                .statusCode(lessThan(300));
    }

    /** @param body the fields to change */
    public void change(WorkspaceId workspace, ContactId contact, String body) {
        as(workspace)
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/api/v1/contacts/" + contact)
                .then()
                .statusCode(200);
    }

    /** @param events one event, or a list of them, that the contact had */
    public void happened(WorkspaceId workspace, ContactId contact, String events) {
        as(workspace)
                .contentType(ContentType.JSON)
                .body(events)
                .post("/api/v1/contacts/" + contact + "/events")
                .then()
                .statusCode(202);
    }

    public RequestSpecification as(WorkspaceId workspace) {
        return given().header(InternalHeaders.TOKEN, ServiceSettings.TOKEN)
                .header(InternalHeaders.WORKSPACE, workspace.value());
    }

    public void trigger(WorkspaceId workspace, TriggerCallId call, TriggerRequest request) {
        trigger(workspace, call, request, Map.of());
    }

    /** @param causedBy the call whose execution makes this one over HTTP; null for none */
    public void trigger(WorkspaceId workspace, TriggerCallId call, TriggerRequest request, TriggerCallId causedBy) {
        trigger(workspace, call, request, causedBy == null ? Map.of() : Map.of("ce_causedby", causedBy.toString()));
    }

    /** A call that was made then and comes only now. */
    public void triggerLate(WorkspaceId workspace, TriggerCallId call, TriggerRequest request, Instant made) {
        trigger(workspace, call, request, Map.of("ce_time", made.toString()));
    }

    private void trigger(
            WorkspaceId workspace, TriggerCallId call, TriggerRequest request, Map<String, String> further) {
        Map<String, String> headers = new HashMap<>(further);
        headers.put("ce_specversion", "1.0");
        headers.put("ce_type", CloudEventReader.TYPE);
        headers.put("ce_id", call.toString());
        headers.put("ce_source", "/tests");
        headers.put("ce_workspace", workspace.value());
        publisher
                .publishRaw(
                        Topics.TRIGGERS.name(),
                        call.toString(),
                        Topics.TRIGGERS.codec().encode(request),
                        headers)
                .join();
    }

    /** What the API tells of a call. */
    public SeenCall call(WorkspaceId workspace, TriggerCallId call) {
        return new SeenCall(this, workspace, call);
    }

    public static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    public static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** A contact by the name that its owner gave it. */
    public static ContactRef named(String externalId) {
        return new ContactRef(null, null, null, null, externalId);
    }

    public static TriggerCallId newCall() {
        return new TriggerCallId(UUID.randomUUID());
    }
}
