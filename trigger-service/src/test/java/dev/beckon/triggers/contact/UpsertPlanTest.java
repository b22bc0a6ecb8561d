package dev.beckon.triggers.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpsertPlanTest {

    private static final Instant NOW = Instant.parse("2026-01-10T08:00:00Z");

    @Test
    void aLaterLineSeesTheContactThatAnEarlierOneMakes() throws Exception {
        UpsertPlan plan = new UpsertPlan(List.of());
        UpsertPlan.Step made = plan.upsert(change("{\"external_id\": \"a\", \"email\": \"a@example.org\"}"));
        UpsertPlan.Step met = plan.upsert(change("{\"email\": \"A@example.org\", \"name\": \"Ann\"}"));

        assertThat(made).isEqualTo(new UpsertPlan.Step.Applied(plan.drafts().getFirst(), true));
        assertThat(met).isEqualTo(new UpsertPlan.Step.Applied(plan.drafts().getFirst(), false));
        assertThat(plan.drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.fields().name()).isEqualTo("Ann"));
    }

    @Test
    void theExternalIdDecidesBeforeEveryOtherName() throws Exception {
        Contact ann = stored(1, "{\"external_id\": \"a\"}");
        Contact bob = stored(2, "{\"external_id\": \"b\", \"phone\": \"+4915123456789\"}");
        UpsertPlan plan = new UpsertPlan(List.of(ann, bob));

        assertThat(plan.upsert(change("{\"external_id\": \"a\", \"phone\": \"+4915123456789\"}")))
                .isEqualTo(new UpsertPlan.Step.Refused(new UpsertOutcome.Conflict(ContactField.PHONE)));
        assertThat(plan.drafts()).noneMatch(UpsertPlan.Draft::isChanged);
    }

    @Test
    void somebodyWithoutAnExternalIdIsGivenOne() throws Exception {
        UpsertPlan plan = new UpsertPlan(List.of(stored(1, "{\"phone\": \"+4915123456789\"}")));
        plan.upsert(change("{\"external_id\": \"a\", \"phone\": \"+4915123456789\"}"));
        assertThat(plan.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.isChanged()).isTrue();
            assertThat(draft.fields().externalId()).isEqualTo("a");
        });
    }

    @Test
    void aNameThatWasGivenUpIsFreeForTheNext() throws Exception {
        UpsertPlan plan = new UpsertPlan(List.of(stored(1, "{\"external_id\": \"a\", \"username\": \"Cat\"}")));
        plan.upsert(change("{\"external_id\": \"a\", \"username\": null}"));
        assertThat(plan.upsert(change("{\"external_id\": \"b\", \"username\": \"cat\"}")))
                .isInstanceOf(UpsertPlan.Step.Applied.class);
    }

    @Test
    void anUnknownIdMakesNobody() throws Exception {
        assertThat(new UpsertPlan(List.of()).upsert(change("{\"id\": \"77\", \"name\": \"Ann\"}")))
                .isEqualTo(new UpsertPlan.Step.Refused(new UpsertOutcome.Absent()));
    }

    private static Contact stored(long id, String fields) throws Exception {
        return new Contact(
                new WorkspaceId("w"),
                new ContactId(id),
                change(fields).applyTo(ContactFields.NONE),
                List.of(),
                1,
                NOW,
                NOW);
    }

    private static ContactChange change(String json) throws Exception {
        return ContactReader.read(Json.MAPPER.readTree(json), null).orRefuse();
    }
}
