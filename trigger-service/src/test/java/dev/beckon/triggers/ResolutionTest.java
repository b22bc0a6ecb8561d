package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.resolution.ContactResolver;
import dev.beckon.triggers.resolution.ContactResolver.Asked;
import dev.beckon.triggers.resolution.Resolution;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceTest
class ResolutionTest {

    @Inject
    Town town;

    @Inject
    Database database;

    @Inject
    ContactResolver resolver;

    @Test
    void oneBatchMayNamePeopleOfSeveralWorkspacesInEveryWay() {
        WorkspaceId home = town.workspace();
        WorkspaceId elsewhere = town.workspace();
        ContactId ann = town.contact(home, """
                {"external_id": "ann", "username": "Ann", "email": "ann@example.org", "phone": "+4915123456789"}""");
        ContactId bob = town.contact(elsewhere, "{\"external_id\": \"ann\", \"phone\": \"+4915123456789\"}");

        List<Resolution> resolutions = database.inTransaction(connection -> resolver.resolve(
                connection,
                List.of(
                        new Asked(home, new ContactRef(ann, null, null, null, null)),
                        new Asked(home, new ContactRef(null, "aNN", null, null, null)),
                        new Asked(home, new ContactRef(null, null, " Ann@Example.org", null, null)),
                        new Asked(home, new ContactRef(null, null, null, "+49 1512 345 67 89", null)),
                        new Asked(home, new ContactRef(null, null, null, null, "ann")),
                        new Asked(elsewhere, new ContactRef(null, null, null, null, "ann")),
                        new Asked(elsewhere, new ContactRef(ann, null, null, null, null)),
                        new Asked(home, new ContactRef(null, null, null, "12", null)),
                        new Asked(home, new ContactRef(null, null, null, null, null)),
                        new Asked(home, new ContactRef(ann, "ann", null, null, null)))));

        assertThat(resolutions.subList(0, 5))
                .allSatisfy(resolution -> assertThat(found(resolution)).isEqualTo(ann));
        assertThat(found(resolutions.get(5))).isEqualTo(bob);
        assertThat(resolutions.subList(6, 10))
                .containsExactly(
                        new Resolution.NotFound(Resolution.Cause.CONTACT_NOT_FOUND),
                        new Resolution.NotFound(Resolution.Cause.INVALID_PHONE_NUMBER),
                        new Resolution.NotFound(Resolution.Cause.INVALID_CONTACT_REFERENCE),
                        new Resolution.NotFound(Resolution.Cause.INVALID_CONTACT_REFERENCE));
    }

    private static ContactId found(Resolution resolution) {
        assertThat(resolution).isInstanceOf(Resolution.Found.class);
        return ((Resolution.Found) resolution).contact().id();
    }
}
