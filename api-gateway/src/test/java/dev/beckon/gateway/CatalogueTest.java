package dev.beckon.gateway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.TriggerType;
import dev.beckon.localstack.testing.KafkaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(EchoUpstream.class)
class CatalogueTest {

    @Inject
    Published published;

    @Test
    void everyKindOfActionIsDescribed() {
        Object[] kinds =
                Arrays.stream(ActionType.values()).map(ActionType::wireName).toArray();
        Published.with(published.key(Published.workspace()))
                .get("/api/v1/action_types")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("items.type", contains(kinds))
                .body("items.description", everyItem(not(nullValue())))
                .body("items.example", everyItem(not(nullValue())))
                .body("items.find { it.type == 'condition' }.branches.label", contains("option_true", "option_false"))
                .body(
                        "items.find { it.type == 'ask_question' }.branches.label",
                        hasItems("option_0", "option_replied", "option_expired"))
                .body("items.find { it.type == 'message' }.content.name", equalTo("content"));
    }

    @Test
    void everyTypeOfTriggerIsDescribed() {
        Object[] types =
                Arrays.stream(TriggerType.values()).map(TriggerType::wireName).toArray();
        Published.with(published.key(Published.workspace()))
                .get("/api/v1/trigger_types")
                .then()
                .statusCode(200)
                .body("items.type", contains(types))
                .body("items.example.trigger_type", hasItems("contact_create", "api_trigger"));
    }
}
