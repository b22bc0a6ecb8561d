package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.segment.SegmentQuery;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SegmentsApiTest {

    @Inject
    Town town;

    @Inject
    Database database;

    @Inject
    SegmentQuery segments;

    WorkspaceId home;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
    }

    @Test
    void aSegmentCountsWhoFitsNow() {
        town.contact(
                home,
                "{\"external_id\": \"ann\", \"country\": \"DE\", \"tags\": [\"gold\"], \"properties\": {\"score\": 7}}");
        ContactId bob =
                town.contact(home, "{\"external_id\": \"bob\", \"country\": \"FR\", \"properties\": {\"score\": 12}}");
        long segment = create("""
                {"match": "any", "rules": [
                  {"field": "contact.tags", "operator": "contains", "value": "gold"},
                  {"match": "all", "rules": [
                    {"field": "contact.country", "operator": "in", "value": ["FR", "IT"]},
                    {"field": "contact.properties.score", "operator": "gt", "value": 10}]}]}""");

        assertCount(segment, 2);
        town.change(home, bob, "{\"properties\": {\"score\": 9}}");
        assertCount(segment, 1);
        assertThat(segments.contains(home, segment, bob)).isFalse();
        assertThat(segments.contains(town.workspace(), segment, bob)).isFalse();
    }

    @Test
    void whatHappenedToAContactCounts() {
        ContactId ann = town.anybody(home, "ann");
        ContactId bob = town.anybody(home, "bob");
        happened(ann, "bought", "{\"price\": 30}", 1);
        happened(ann, "bought", "{\"price\": 50}", 2);
        happened(bob, "bought", "{\"price\": 10}", 1);
        happened(bob, "bought", "{\"price\": 90}", 400);

        long twice = create("{\"rules\": [{\"event\": \"bought\", \"operator\": \"gte\", \"count\": 2}]}");
        long lately = create("""
                {"rules": [{"event": "bought", "operator": "gte", "count": 2, "within": "P30D"}]}""");
        long dear = create("""
                {"rules": [{"event": "bought",
                            "where": {"rules": [{"field": "event.price", "operator": "gte", "value": 50}]}}]}""");
        long never = create("{\"rules\": [{\"event\": \"returned\", \"operator\": \"eq\", \"count\": 0}]}");

        assertCount(twice, 2);
        assertCount(lately, 1);
        assertCount(dear, 2);
        assertCount(never, 2);
    }

    @Test
    void aSegmentMayBuildOnFoldersAndOtherSegments() {
        ContactId ann = town.anybody(home, "ann");
        town.anybody(home, "bob");
        long folder = town.folder(home, "Newsletter");
        town.join(home, folder, ann);
        long readers =
                create("{\"rules\": [{\"field\": \"contact.folders\", \"operator\": \"contains\", \"value\": %d}]}"
                        .formatted(folder));
        long others = create("{\"rules\": [{\"segment_id\": %d, \"member\": false}]}".formatted(readers));

        assertCount(readers, 1);
        assertCount(others, 1);

        patch(readers, "{\"filter\": {\"rules\": [{\"segment_id\": %d}]}}".formatted(others))
                .statusCode(422)
                .body("errors[0].code", equalTo("circular_segment"));
        patch(readers, "{\"filter\": {\"rules\": [{\"segment_id\": %d}]}}".formatted(readers))
                .statusCode(422);
        post("{\"rules\": [{\"segment_id\": 5}]}").statusCode(422).body("errors[0].code", equalTo("unknown_segment"));
        town.as(home)
                .delete("/api/v1/segments/" + readers)
                .then()
                .statusCode(409)
                .body("code", equalTo("segment_in_use"));
        town.as(home).delete("/api/v1/segments/" + others).then().statusCode(204);
        town.as(home).delete("/api/v1/segments/" + readers).then().statusCode(204);
    }

    @Test
    void allThatIsWrongWithAFilterIsToldAtOnce() {
        post("""
                {"rules": [{"field": "trigger.x", "operator": "eq", "value": 1},
                           {"field": "contact.name", "operator": "resembles", "value": "A"},
                           {"field": "contact.name", "operator": "eq", "value": "{{ contact.email }}"}]}""")
                .statusCode(422)
                .body("code", equalTo("invalid_segment"))
                .body("errors", hasSize(3))
                .body("errors.pointer", hasItem("/filter/rules/0/field"))
                .body("errors.pointer", hasItem("/filter/rules/1/operator"));
    }

    @Test
    void whatIsNoSegmentIsRefused() {
        for (String body : List.of("", "null")) {
            post(body, 400).body("code", equalTo("missing_body"));
        }
        post("{\"title\": \"Some\"}", 422).body("code", equalTo("invalid_segment"));
        post("{\"title\": \"Some\", \"filter\": null}", 422).body("code", equalTo("invalid_segment"));
        post("{\"title\": \"Some\", \"filter\": 5}", 422).body("code", equalTo("invalid_segment"));
        post("{\"filter\": {\"rules\": []}}", 422).body("code", equalTo("invalid_value"));
        post("{\"title\": \"Some\", \"colour\": 1}", 400).body("code", equalTo("unknown_field"));
        post("[]", 400);
    }

    private ValidatableResponse post(String body, int status) {
        return town.as(home)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/segments")
                .then()
                .statusCode(status);
    }

    @Test
    void aSegmentIsReadChangedAndListed() {
        long segment =
                create("{\"rules\": [{\"field\": \"contact.country\", \"operator\": \"eq\", \"value\": \"DE\"}]}");
        town.as(home)
                .get("/api/v1/segments/" + segment)
                .then()
                .header("ETag", equalTo("W/\"1\""))
                .body("filter.match", equalTo("all"))
                .body("created_at", notNullValue());
        patch(segment, "{\"title\": \"Germans\"}").statusCode(200).body("title", equalTo("Germans"));
        town.as(home)
                .contentType(ContentType.JSON)
                .header("If-Match", "W/\"1\"")
                .body("{\"title\": \"French\"}")
                .patch("/api/v1/segments/" + segment)
                .then()
                .statusCode(412);
        town.as(home).get("/api/v1/segments").then().body("items.title", equalTo(List.of("Germans")));
        town.as(town.workspace())
                .get("/api/v1/segments/" + segment + "/count")
                .then()
                .statusCode(404)
                .body("code", equalTo("segment_not_found"));
    }

    private void assertCount(long segment, int count) {
        town.as(home)
                .get("/api/v1/segments/" + segment + "/count")
                .then()
                .statusCode(200)
                .body("count", equalTo(count));
    }

    private long create(String filter) {
        return town.segment(home, filter);
    }

    private ValidatableResponse post(String filter) {
        return town.as(home)
                .contentType(ContentType.JSON)
                .body("{\"title\": \"Some\", \"filter\": " + filter + "}")
                .post("/api/v1/segments")
                .then();
    }

    private ValidatableResponse patch(long segment, String body) {
        return town.as(home)
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/api/v1/segments/" + segment)
                .then();
    }

    private void happened(ContactId contact, String event, String properties, int daysAgo) {
        database.inTransaction(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into contact_events (event_id, workspace, contact_id, name, properties, occurred_at)
                    values (?, ?, ?, ?, ?::jsonb, now() - ? * interval '1 day')""")) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, home.value());
                insert.setLong(3, contact.value());
                insert.setString(4, event);
                insert.setString(5, properties);
                insert.setInt(6, daysAgo);
                return insert.executeUpdate();
            }
        });
    }
}
