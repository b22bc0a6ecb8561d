package dev.beckon.triggers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of a contact, as a simulation asks for it. */
@ServiceTest
class KnownContactsTest {

    @Inject
    Town town;

    private WorkspaceId home;
    private ContactId ann;

    @BeforeEach
    void people() {
        home = town.workspace();
        ann = town.contact(home, """
                {"external_id": "ann", "email": "Ann@example.org", "phone": "+4915112345678", "name": "Ann",
                 "tags": ["vip"], "properties": {"points": 5}}""");
    }

    @Test
    void aContactIsFoundByAnyOfItsNamesWithItsFactsInOneAnswer() {
        long folder = town.folder(home, "Friends");
        town.join(home, folder, ann);
        long segment = town.segment(home, """
                {"match": "all", "rules": [{"field": "contact.tags", "operator": "contains", "value": "vip"}]}""");
        happened("2026-03-01T08:00:00Z", 10);
        happened("2026-03-02T08:00:00Z", 100);

        known("{\"id\": " + ann + "}", """
                [{"type": "in_segment", "key": "in", "segment_id": %d},
                 {"type": "in_segment", "key": "nowhere", "segment_id": 999999999},
                 {"type": "event_count", "key": "all", "event": "paid"},
                 {"type": "event_count", "key": "lately", "event": "paid", "within": "PT24H"},
                 {"type": "event_count", "key": "large", "event": "paid",
                  "where": {"match": "all", "rules": [{"field": "event.total", "operator": "gte", "value": 50}]}},
                 {"type": "event_count", "key": "faulty", "event": "paid", "where": {"rules": [{"field": "x"}]}}]""".formatted(segment))
                .statusCode(200)
                .body("contact.contact_id", equalTo((int) ann.value()))
                .body("contact.name", equalTo("Ann"))
                .body("contact.properties.points", equalTo(5))
                .body("contact.folders", contains((int) folder))
                .body("facts.in", equalTo(true))
                .body("facts.nowhere", equalTo(false))
                .body("facts.all", equalTo(2))
                .body("facts.lately", equalTo(1))
                .body("facts.large", equalTo(1))
                .body("facts", not(hasKey("faulty")));
        for (String name : new String[] {
            "{\"external_id\": \"ann\"}", "{\"email\": \"ann@EXAMPLE.org\"}", "{\"phone\": \"0151 12345678\"}"
        }) {
            known(name, "[]").statusCode(200).body("contact.name", equalTo("Ann"));
        }
    }

    @Test
    void nobodyIsFoundUnderOtherNamesOrFromElsewhere() {
        known("{\"id\": 1}", "[]").statusCode(404);
        known("{\"email\": \"eve@example.org\"}", "[]").statusCode(404);
        known("{\"phone\": \"no number\"}", "[]").statusCode(404);
        home = town.workspace();
        known("{\"id\": " + ann + "}", "[]").statusCode(404).body("code", equalTo("not_found"));
    }

    private ValidatableResponse known(String contact, String queries) {
        return town.as(home)
                .contentType(ContentType.JSON)
                .body("{\"contact\": " + contact + ", \"queries\": " + queries + ", \"now\": \"2026-03-02T12:00:00Z\"}")
                .post("/internal/contacts/known")
                .then();
    }

    private void happened(String at, int total) {
        town.happened(home, ann, """
                {"event": "paid", "properties": {"total": %d}, "occurred_at": "%s"}""".formatted(total, at));
    }
}
