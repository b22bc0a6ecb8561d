package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.contracts.execution.ExecutionCommand.DeliverEvent;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ContactEventsTest {

    @Inject
    Town town;

    @Inject
    CommandEar ear;

    WorkspaceId home;
    ContactId ann;

    @BeforeEach
    void annMovesIn() {
        home = town.workspace();
        ann = town.anybody(home, "ann");
    }

    @Test
    void anEventIsStoredAndTheWorkerIsTold() {
        tell("/api/v1/contacts/" + ann + "/events", """
                {"event": "purchase", "properties": {"amount": 12.5, "items": ["hat"]}}""")
                .statusCode(202)
                .body("status", equalTo("accepted"))
                .body("event_id", notNullValue());

        await().untilAsserted(() -> assertThat(ear.heard(DeliverEvent.class, home))
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.contactId()).isEqualTo(ann);
                    assertThat(command.name()).isEqualTo("purchase");
                    assertThat(command.properties()).containsEntry("amount", 12.5);
                }));
        town.as(home)
                .get("/api/v1/contacts/" + ann + "/events")
                .then()
                .body("items", hasSize(1))
                .body("items[0].event", equalTo("purchase"))
                .body("items[0].properties.items", equalTo(List.of("hat")))
                .body("next_cursor", nullValue());
    }

    @Test
    void anEventToldTwiceIsStoredOnce() {
        String body = """
                {"event": "visit", "contact": {"email": "ANN@example.org"}, "event_id": "visit-1"}""";
        String first = tell("/api/v1/events", body)
                .statusCode(202)
                .body("status", equalTo("accepted"))
                .extract()
                .path("event_id");
        tell("/api/v1/events", body)
                .statusCode(202)
                .body("status", equalTo("repeated"))
                .body("event_id", equalTo(first));
        tell("/api/v1/events", """
                {"event": "leave", "contact": {"external_id": "ann"}}""").statusCode(202);

        await().untilAsserted(() -> assertThat(ear.heard(DeliverEvent.class, home))
                .extracting(DeliverEvent::name)
                .containsExactly("visit", "leave"));
    }

    @Test
    void anotherWorkspacesEventOfTheSameIdIsAnother() {
        WorkspaceId away = town.workspace();
        town.anybody(away, "ann");
        String body = """
                {"event": "visit", "contact": {"external_id": "ann"}, "event_id": "visit-1"}""";
        tell("/api/v1/events", body).body("status", equalTo("accepted"));
        town.as(away)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/events")
                .then()
                .body("status", equalTo("accepted"));
    }

    @Test
    void eachEventOfABatchHasItsVerdict() {
        tell("/api/v1/events", """
                [{"event": "a", "contact": {"external_id": "ann"}, "event_id": "1"},
                 {"event": "b", "contact": {"external_id": "nobody"}},
                 {"contact": {"external_id": "ann"}},
                 {"event": "d", "contact": {"phone": "12"}},
                 {"event": "e", "contact": {"external_id": "ann"}, "event_id": "1"}]""")
                .statusCode(202)
                .body("items.status", equalTo(List.of("accepted", "refused", "refused", "refused", "repeated")))
                .body("items[0].contact_id", equalTo((int) ann.value()))
                .body("items[1].code", equalTo("contact_not_found"))
                .body("items[2].code", equalTo("invalid_event"))
                .body("items[2].errors[0].pointer", equalTo("/event"))
                .body("items[3].code", equalTo("invalid_phone_number"));
    }

    @Test
    void whatCannotBeReadIsRefused() {
        tell("/api/v1/events", "{\"event\": \"a\", \"contact\": {\"external_id\": \"nobody\"}}")
                .statusCode(404)
                .body("code", equalTo("contact_not_found"));
        tell("/api/v1/contacts/" + ann + "/events", """
                {"event": "", "properties": 7, "occurred_at": "3000-01-01T00:00:00Z", "colour": "red"}""")
                .statusCode(422)
                .body("code", equalTo("invalid_event"))
                .body("errors.pointer", equalTo(List.of("/colour", "/event", "/properties", "/occurred_at")));
        tell("/api/v1/events", "[]").statusCode(422).body("code", equalTo("too_many"));
        town.as(town.workspace())
                .get("/api/v1/contacts/" + ann + "/events")
                .then()
                .statusCode(404);
    }

    @Test
    void historyIsListedInItsOrderAndWakesNobody() {
        Instant now = Instant.now();
        for (int day = 1; day <= 3; day++) {
            tell("/api/v1/contacts/" + ann + "/events", """
                    {"event": "day-%d", "occurred_at": "%s"}""".formatted(day, now.minus(Duration.ofDays(10 - day))))
                    .statusCode(202);
        }
        String cursor = town.as(home)
                .get("/api/v1/contacts/" + ann + "/events?limit=2")
                .then()
                .body("items.event", equalTo(List.of("day-3", "day-2")))
                .extract()
                .path("next_cursor");
        town.as(home)
                .get("/api/v1/contacts/" + ann + "/events?limit=2&cursor=" + cursor)
                .then()
                .body("items.event", equalTo(List.of("day-1")));
        town.as(home)
                .get("/api/v1/contacts/" + ann + "/events?event=day-2")
                .then()
                .body("items.event", equalTo(List.of("day-2")));
        assertThat(ear.heard(DeliverEvent.class, home)).isEmpty();
    }

    private ValidatableResponse tell(String path, String body) {
        return town.as(home).contentType(ContentType.JSON).body(body).post(path).then();
    }
}
