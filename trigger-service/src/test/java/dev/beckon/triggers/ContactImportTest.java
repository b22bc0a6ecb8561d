package dev.beckon.triggers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ContactImportTest {

    @Inject
    Town town;

    WorkspaceId home;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
    }

    @Test
    void aBadLineIsReportedAndTheOthersAreStored() {
        send("application/x-ndjson", """
                {"external_id": "c-1", "phone": "+4915123456789", "consents": {"sms": "granted"}}

                {"external_id": "c-2", "phone": "+49 12"}
                {"phone": "+49 12"}
                {"external_id":
                {"external_id": "c-3", "colour": "red"}
                {"name": "Nobody"}
                {"external_id": "c-1", "name": "Ann"}
                {"external_id": "c-4", "phone": "+49 1512 3456789"}
                """)
                .statusCode(200)
                .body("received", equalTo(8))
                .body("created", equalTo(2))
                .body("updated", equalTo(1))
                .body("failed", equalTo(5))
                .body("warnings", equalTo(1))
                .body("errors.line", equalTo(List.of(3, 4, 5, 6, 7, 9)))
                .body("errors[0].severity", equalTo("warning"))
                .body("errors[0].code", equalTo("invalid_phone_number"))
                .body("errors[0].pointer", equalTo("/phone"))
                .body("errors[1].severity", equalTo("error"))
                .body("errors[2].code", equalTo("malformed_json"))
                .body("errors[3].code", equalTo("unknown_field"))
                .body("errors[4].code", equalTo("missing_identifier"))
                .body("errors[5].code", equalTo("contact_conflict"));
        town.as(home)
                .get("/api/v1/contacts?external_id=c-1")
                .then()
                .body("items[0].name", equalTo("Ann"))
                .body("items[0].revision", equalTo(1));
    }

    @Test
    void aCsvFileNamesItsColumns() {
        send("text/csv", """
                external_id,name,phone,country,tags,properties.plan,consents.sms
                k-1,"Müller, Zoë",0151 23456789,DE,gold|vip,A,granted
                k-2,Émile,06 12 34 56 78,FR,,,
                k-3,too,few
                k-4,Bad consent,,,,,perhaps
                """)
                .statusCode(200)
                .body("received", equalTo(4))
                .body("created", equalTo(2))
                .body("errors.line", equalTo(List.of(4, 5)))
                .body("errors.code", equalTo(List.of("wrong_column_count", "invalid_consent")));
        town.as(home)
                .get("/api/v1/contacts?external_id=k-1")
                .then()
                .body("items[0].name", equalTo("Müller, Zoë"))
                .body("items[0].phone", equalTo("+4915123456789"))
                .body("items[0].tags", equalTo(List.of("gold", "vip")))
                .body("items[0].properties.plan", equalTo("A"))
                .body("items[0].consents.sms", equalTo("granted"));
        town.as(home)
                .queryParam("phone", "+33612345678")
                .get("/api/v1/contacts")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aHeaderThatNamesNoFieldRefusesTheFile() {
        send("text/csv", "external_id,colour\nx,red\n")
                .statusCode(422)
                .body("code", equalTo("invalid_header"))
                .body("errors[0].message", containsString("colour"));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = IntStream.range(0, 1_200)
                .mapToObj(i -> "{\"external_id\": \"m-" + i + "\", \"email\": \"m" + i + "@example.org\"}")
                .collect(Collectors.joining("\n"));
        send("application/x-ndjson", file).statusCode(200).body("created", equalTo(1_200));
        send("application/x-ndjson", file)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("updated", equalTo(1_200));
        town.as(home).get("/api/v1/contacts?external_id=m-1199").then().body("items[0].revision", equalTo(1));
    }

    private ValidatableResponse send(String type, String file) {
        return town.as(home)
                .contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/contacts/import")
                .then();
    }
}
