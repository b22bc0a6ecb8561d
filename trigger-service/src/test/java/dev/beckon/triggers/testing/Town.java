package dev.beckon.triggers.testing;

import static io.restassured.RestAssured.given;

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
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.support.web.InternalHeaders;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes workspaces and what lives there. Every test has a workspace of its own, so none meets another's people. */
@ApplicationScoped
public class Town {

    private final RecordPublisher publisher;

    Town(RecordPublisher publisher) {
        this.publisher = publisher;
    }

    /** A workspace whose numbers are German unless they say otherwise. */
    public WorkspaceId workspace() {
        WorkspaceId workspace = new WorkspaceId("w-" + UUID.randomUUID());
        AccessRecord record = new AccessRecord.Workspace(workspace, "Town", "DE", "Europe/Berlin", List.of());
        publisher.publish(Topics.ACCESS, record.key(), record).join();
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
    }

    /** A contact made through the API. */
    public ContactId contact(WorkspaceId workspace, String body) {
        return new ContactId(as(workspace)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id"));
    }

    /** Somebody who can be reached. */
    public ContactId anybody(WorkspaceId workspace, String externalId) {
        return contact(workspace, """
                {"external_id": "%s", "email": "%s@example.org", "consents": {"email": "granted"}}""".formatted(externalId, externalId));
    }

    public RequestSpecification as(WorkspaceId workspace) {
        return given().header(InternalHeaders.TOKEN, ServiceSettings.TOKEN)
                .header(InternalHeaders.WORKSPACE, workspace.value());
    }

    public void trigger(WorkspaceId workspace, TriggerCallId call, TriggerRequest request) {
        trigger(workspace, call, request, null);
    }

    /** @param causedBy the call whose execution makes this one over HTTP; null for none */
    public void trigger(WorkspaceId workspace, TriggerCallId call, TriggerRequest request, TriggerCallId causedBy) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_type", CloudEventReader.TYPE);
        headers.put("ce_id", call.toString());
        headers.put("ce_source", "/tests");
        headers.put("ce_workspace", workspace.value());
        if (causedBy != null) {
            headers.put("ce_causedby", causedBy.toString());
        }
        publisher
                .publishRaw(
                        Topics.TRIGGERS.name(),
                        call.toString(),
                        Topics.TRIGGERS.codec().encode(request),
                        headers)
                .join();
    }

    public static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
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
