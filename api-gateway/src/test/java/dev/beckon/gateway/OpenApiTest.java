package dev.beckon.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.gateway.route.Route;
import dev.beckon.gateway.route.RouteTable;
import dev.beckon.localstack.testing.KafkaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The document that is served says what the edge does. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(EchoUpstream.class)
class OpenApiTest {

    @Test
    void itIsOpenApi31() throws Exception {
        assertThat(document().path("openapi").asText()).isEqualTo("3.1.0");
    }

    @Test
    void everyRouteIsInTheDocumentAndNothingElse() throws Exception {
        Set<String> served = new TreeSet<>();
        RouteTable.all()
                .forEach(route -> served.add(route.method() + " " + route.path().text()));
        Set<String> documented = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
            path.getValue()
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(List.of("get", "post", "put", "patch", "delete")::contains)
                    .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        assertThat(documented).isEqualTo(served);
    }

    @Test
    void eachOperationNamesItsPermissionItsPathParametersAndTheProblemsOfTheEdge() throws Exception {
        JsonNode document = document();
        for (Route route : RouteTable.all()) {
            JsonNode operation = document.path("paths")
                    .path(route.path().text())
                    .path(route.method().toLowerCase(Locale.ROOT));
            String name = operation.path("operationId").asText();
            assertThat(operation.path("description").asText())
                    .as(name)
                    .contains(route.permission().wireName());
            assertThat(operation.path("responses").properties())
                    .as(name)
                    .extracting(Map.Entry::getKey)
                    .contains("400", "401", "403", "503");
            route.path()
                    .parameters()
                    .forEach(
                            parameter -> assertThat(operation.path("parameters").toString())
                                    .as(name)
                                    .contains("#/components/parameters/" + parameter));
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() throws Exception {
        JsonNode document = document();
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references).hasSizeGreaterThan(200);
        assertThat(references)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void theDocumentCanBeReadInABrowser() {
        given().get("/swagger-ui/").then().statusCode(200).contentType("text/html");
    }

    private static JsonNode document() throws Exception {
        String text =
                given().accept("application/json").get("/openapi?format=json").asString();
        return Json.MAPPER.readTree(text);
    }
}
