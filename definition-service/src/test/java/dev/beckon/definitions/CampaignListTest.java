package dev.beckon.definitions;

import static dev.beckon.definitions.CampaignLaunchTest.runs;
import static dev.beckon.definitions.CampaignResourceTest.ALL;
import static dev.beckon.definitions.CampaignResourceTest.ONE;
import static dev.beckon.definitions.CampaignResourceTest.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a list of campaigns tells of each is what the campaign itself tells. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TriggerServiceStub.class)
class CampaignListTest {

    private String workspace;
    private int draft;
    private int completed;
    private int failed;
    private int hindered;

    @BeforeEach
    void oneDraftAndThreeUnderWay() {
        TriggerServiceStub.ANSWERS.put("GET /api/v1/folders/123", "{\"id\": 123}");
        workspace = Caller.newWorkspace("GB");
        draft = create();
        completed = launched();
        failed = launched();
        hindered = launched();
    }

    @Test
    void whatHasBecomeOfAllIsAskedOnce() {
        TriggerServiceStub.ANSWERS.put(runs(completed, failed, hindered), """
                {"items": [{"campaign_id": %d, "state": "running",
                            "problems": [{"code": "audience_failed", "tries": 3, "at": "2026-03-01T08:00:00Z"}]},
                           {"campaign_id": %d, "state": "failed", "failure": "unknown_segment"},
                           {"campaign_id": %d, "state": "completed"}]}""".formatted(hindered, failed, completed));

        Caller.of(workspace)
                .get(ALL)
                .then()
                .statusCode(200)
                .body("items.id", contains(draft, completed, failed, hindered))
                .body("items.status", contains("draft", "completed", "failed", "running"))
                .body("items[2].failure", equalTo("unknown_segment"))
                .body("items[3].problems[0].code", equalTo("audience_failed"))
                .body("items[0].problems", nullValue());

        assertThat(TriggerServiceStub.ASKED)
                .filteredOn(asked -> asked.contains("/internal/campaigns/runs") && asked.contains(workspace))
                .hasSize(1);
    }

    @Test
    void whatIsWantedIsToldWhereThatCannotBeFoundOutNow() {
        TriggerServiceStub.ANSWERS.put(runs(completed, failed, hindered), "503");

        Caller.of(workspace)
                .get(ALL)
                .then()
                .statusCode(200)
                .body("items.status", contains("draft", "running", "running", "running"));
    }

    private int launched() {
        int id = create();
        Caller.of(workspace).post(ONE + "/launch", id).then().statusCode(200);
        return id;
    }

    private int create() {
        return Caller.of(workspace)
                .body(SEED)
                .post(ALL)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
