package dev.beckon.triggers;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ContactsApiTest {

    @Inject
    Town town;

    WorkspaceId home;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
    }

    @Test
    void aNewContactHasAnAddressOnEachChannelWithTheConsentGiven() {
        post("""
                {"external_id": "p-1", "name": "Zoë Müller", "phone": "0151 23456789", "email": "Zoe@Example.org",
                 "language": "de", "time_zone": "Europe/Berlin", "tags": ["gold"], "properties": {"plan": "A", "n": 3},
                 "consents": {"sms": "granted", "whatsapp": "revoked"}}""")
                .statusCode(201)
                .header("Location", notNullValue())
                .body("phone", equalTo("+4915123456789"))
                .body("email", equalTo("zoe@example.org"))
                .body("consents.rcs", equalTo("unknown"))
                .body("addresses.channel", equalTo(List.of("whatsapp", "rcs", "sms", "email")))
                .body("addresses[0].consent", equalTo("revoked"))
                .body("addresses[2].address", equalTo("+4915123456789"))
                .body("addresses[2].consent", equalTo("granted"))
                .body("properties.n", equalTo(3))
                .body("revision", equalTo(1));
    }

    @Test
    void aKnownContactIsChangedWhereItIsGivenAndKeepsTheRest() {
        post("""
                {"external_id": "p-2", "name": "Ann", "properties": {"a": 1, "b": 2}}""").statusCode(201);
        post("""
                {"external_id": "p-2", "email": "ann@example.org", "properties": {"b": 3, "c": null}}""")
                .statusCode(200)
                .body("name", equalTo("Ann"))
                .body("properties.a", equalTo(1))
                .body("properties.b", equalTo(3))
                .body("revision", equalTo(2));
        post("""
                {"email": "ANN@example.org", "name": "Ann"}""").statusCode(200).body("external_id", equalTo("p-2")).body("revision", equalTo(2));
    }

    @Test
    void aPatchRemovesWhatIsNull() {
        long id = town.anybody(home, "p-3").value();
        town.as(home)
                .contentType(ContentType.JSON)
                .body("{\"email\": null, \"username\": \"bob\"}")
                .patch("/api/v1/contacts/" + id)
                .then()
                .statusCode(200)
                .body("email", nullValue())
                .body("username", equalTo("bob"))
                .body("addresses", hasSize(0));
    }

    @Test
    void anIdentifierBelongsToOneContact() {
        post("{\"external_id\": \"p-4\", \"email\": \"cat@example.org\"}").statusCode(201);
        post("{\"external_id\": \"p-5\", \"email\": \"cat@example.org\"}")
                .statusCode(409)
                .body("code", equalTo("contact_conflict"))
                .body("errors[0].pointer", equalTo("/email"));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        post("""
                {"external_id": 5, "phone": "12", "email": "nobody", "colour": "red", "consents": {"fax": "granted"}}""")
                .statusCode(422)
                .body("errors.pointer", hasItem("/external_id"))
                .body("errors.pointer", hasItem("/phone"))
                .body("errors.pointer", hasItem("/email"))
                .body("errors.pointer", hasItem("/colour"))
                .body("errors.pointer", hasItem("/consents/fax"))
                .body("errors.code", hasItem("invalid_phone_number"));
        post("{\"name\": \"Nobody\"}").statusCode(422).body("code", equalTo("missing_identifier"));
        post("{\"name\": ").statusCode(400).body("code", equalTo("malformed_json"));
        post("[]").statusCode(422).body("code", equalTo("wrong_type"));
    }

    @Test
    void aForeignContactIsAbsent() {
        long id = town.anybody(home, "p-6").value();
        WorkspaceId elsewhere = town.workspace();
        town.as(elsewhere)
                .get("/api/v1/contacts/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("contact_not_found"));
        town.as(elsewhere).delete("/api/v1/contacts/" + id).then().statusCode(404);
        town.as(home).get("/api/v1/contacts/not-a-number").then().statusCode(404);
        town.as(home).delete("/api/v1/contacts/" + id).then().statusCode(204);
        town.as(home).get("/api/v1/contacts/" + id).then().statusCode(404);
    }

    @Test
    void aListIsReadPageByPage() {
        for (int i = 0; i < 5; i++) {
            town.anybody(home, "list-" + i);
        }
        String cursor = town.as(home)
                .get("/api/v1/contacts?limit=3")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .extract()
                .path("next_cursor");
        town.as(home)
                .get("/api/v1/contacts?limit=3&cursor=" + cursor)
                .then()
                .body("items", hasSize(2))
                .body("next_cursor", nullValue());
        town.as(home).get("/api/v1/contacts?q=list-4").then().body("items.external_id", equalTo(List.of("list-4")));
        town.as(home).get("/api/v1/contacts?email=LIST-2@example.org").then().body("items", hasSize(1));
        town.as(home).get("/api/v1/contacts?limit=0").then().statusCode(400).body("code", equalTo("invalid_limit"));
    }

    private ValidatableResponse post(String body) {
        return town.as(home)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/contacts")
                .then();
    }
}
