package dev.beckon.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.beckon.contracts.access.Permission;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.localstack.testing.KafkaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that describe whom they are for, and calls that only ask what would happen. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(EchoUpstream.class)
class AudienceCallTest {

    @Inject
    Published published;

    @Inject
    TriggerTopic topic;

    private Caller caller;

    @BeforeEach
    void aWorkspaceWithAScenario() {
        caller = Caller.of(published);
    }

    @Test
    void anAudienceStandsInsteadOfContacts() {
        Response answer = caller.request().body("""
                        {"audience": {"campaign_rules": [
                           {"list_type": "folder", "rule_type": "inclusion", "destination_id": "12"}]},
                         "data": {"severity": "red"}, "execution_key": "storm"}""").post(caller.path());
        answer.then().statusCode(202);
        TriggerRequest request =
                topic.eventsOf(answer.path("trigger_call_id")).getFirst().request();
        assertThat(request.contacts()).isEmpty();
        assertThat(request.audience().at("/campaign_rules/0/destination_id").asLong())
                .isEqualTo(12);
        assertThat(request.lane()).isEqualTo(Lane.BULK);
        assertThat(request.executionKey()).isEqualTo("storm");
        assertThat(request.dryRun()).isFalse();
    }

    @Test
    void allFaultsOfAnAudienceAreReportedAtOnce() {
        caller.trigger("""
                {"audience": {"filter": {"match": "some", "rules": [
                   {"field": "trigger.plan", "operator": "eq", "value": "pro"}]}}, "priority": "soon"}""")
                .statusCode(422)
                .body("code", equalTo("invalid_trigger"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/audience/filter/match unknown_match",
                                "/audience/filter/rules/0/field unknown_namespace",
                                "/priority invalid_value"));
        caller.trigger("{\"audience\": {\"folder\": 1}}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/audience/folder"));
        caller.trigger("{\"audience\": null}").statusCode(422).body("errors.code", contains("wrong_type"));
    }

    @Test
    void contactsAndAnAudienceExcludeEachOther() {
        caller.trigger("""
                {"contacts": [{"id": 1}], "audience": {"filter": {"rules": [
                   {"field": "contact.country", "operator": "eq", "value": "DE"}]}}}""")
                .statusCode(422)
                .body("errors.pointer", contains("/audience"))
                .body("errors.code", contains("given_twice"));
        caller.trigger("{}")
                .statusCode(422)
                .body("errors.pointer", contains("/contacts"))
                .body("errors.code", contains("missing_field"));
    }

    @Test
    void aDryRunNeedsNoActiveScenario() {
        ScenarioId asleep = published.scenario(caller.workspace(), false);
        String call = caller.trigger(asleep.toString(), "{\"contacts\": [{\"id\": 1}], \"dry_run\": true}")
                .statusCode(202)
                .extract()
                .path("trigger_call_id");
        assertThat(topic.eventsOf(call).getFirst().request().dryRun()).isTrue();
        caller.trigger(asleep.toString(), "{\"contacts\": [{\"id\": 1}], \"dry_run\": false}")
                .statusCode(409);
        Caller.trigger(
                        published.key(Published.workspace()),
                        asleep.toString(),
                        "{\"contacts\": [{\"id\": 1}], \"dry_run\": true}")
                .statusCode(404);
    }

    @Test
    void whatADryRunRendersIsForThoseWhoMayReadMessages() {
        String previews = "/api/v1/trigger_calls/" + UUID.randomUUID() + "/previews";
        String reader = published.key(caller.workspace(), Set.of(Permission.EXECUTIONS_READ));
        Published.with(reader).get(previews).then().statusCode(403).body("code", equalTo("missing_permission"));
        caller.request().get(previews).then().statusCode(200);
    }
}
