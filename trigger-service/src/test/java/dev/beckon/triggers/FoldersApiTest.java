package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.folder.FolderMembership;
import dev.beckon.triggers.folder.MembershipChange;
import dev.beckon.triggers.testing.ProfileEar;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class FoldersApiTest {

    @Inject
    Town town;

    @Inject
    ProfileEar profiles;

    @Inject
    FolderMembership membership;

    WorkspaceId home;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
    }

    @Test
    void whoIsPutIntoAFolderHasItInTheirProfileAtTheNextRevision() {
        ContactId ann = town.anybody(home, "ann");
        long folder = create("Newsletter");

        put(folder, ann).statusCode(204);
        put(folder, ann).statusCode(204);

        town.as(home)
                .get("/api/v1/contacts/" + ann)
                .then()
                .body("folders", equalTo(List.of((int) folder)))
                .body("revision", equalTo(2));
        awaitProfile(ann, 2, List.of(folder));
        town.as(home).get("/api/v1/folders/" + folder).then().body("contacts", equalTo(1));

        town.as(home)
                .delete("/api/v1/folders/" + folder + "/contacts/" + ann)
                .then()
                .statusCode(204);

        awaitProfile(ann, 3, List.of());
    }

    @Test
    void anotherChangeOfTheContactKeepsItsFolders() {
        ContactId ann = town.anybody(home, "ann");
        long folder = create("Newsletter");
        put(folder, ann).statusCode(204);

        town.as(home)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Ann\"}")
                .patch("/api/v1/contacts/" + ann)
                .then()
                .body("folders", hasSize(1));

        awaitProfile(ann, 3, List.of(folder));
    }

    @Test
    void aRemovedFolderLeavesItsMembersWithoutIt() {
        ContactId ann = town.anybody(home, "ann");
        long folder = create("Newsletter");
        long other = create("Gold");
        put(folder, ann).statusCode(204);
        put(other, ann).statusCode(204);

        town.as(home).delete("/api/v1/folders/" + folder).then().statusCode(204);

        awaitProfile(ann, 4, List.of(other));
        town.as(home).get("/api/v1/folders/" + folder).then().statusCode(404).body("code", equalTo("folder_not_found"));
    }

    @Test
    void aTitleBelongsToOneFolderAndFindsItAgain() {
        long folder = create("Newsletter");
        post("Newsletter").statusCode(409).body("code", equalTo("folder_title_taken"));
        post("  ").statusCode(422).body("errors[0].pointer", equalTo("/title"));
        long second = create("Gold");
        rename(second, "Newsletter", null).statusCode(409);
        rename(second, "Silver", "W/\"7\"").statusCode(412);
        rename(second, "Silver", "W/\"1\"").statusCode(200).body("title", equalTo("Silver"));

        assertThat(reserve("Newsletter")).isEqualTo(folder);
        assertTitles("Newsletter", "Silver");
    }

    @Test
    void theMembersOfAFolderAreListed() {
        ContactId ann = town.anybody(home, "ann");
        town.anybody(home, "bob");
        long folder = create("Newsletter");
        put(folder, ann).statusCode(204);

        town.as(home)
                .get("/api/v1/contacts?folder_id=" + folder)
                .then()
                .body("items.external_id", equalTo(List.of("ann")));
    }

    @Test
    void foreignFoldersAndContactsAreAbsent() {
        ContactId ann = town.anybody(home, "ann");
        long folder = create("Newsletter");
        WorkspaceId elsewhere = town.workspace();
        ContactId stranger = town.anybody(elsewhere, "stranger");

        put(folder, stranger).statusCode(404).body("code", equalTo("contact_not_found"));
        town.as(elsewhere)
                .put("/api/v1/folders/" + folder + "/contacts/" + stranger)
                .then()
                .statusCode(404)
                .body("code", equalTo("folder_not_found"));
        assertThat(membership.add(new ContactKey(elsewhere, stranger), List.of(folder), Cause.OUTSIDE))
                .hasValueSatisfying(change -> assertThat(change.changed()).isEmpty());
        assertThat(membership.add(new ContactKey(home, ann), List.of(folder, 1L), Cause.OUTSIDE))
                .map(MembershipChange::changed)
                .contains(List.of(folder));
    }

    private void awaitProfile(ContactId contact, long revision, List<Long> folders) {
        await().untilAsserted(() -> {
            ContactProfile profile = profiles.latest(new ContactKey(home, contact));
            assertThat(profile).isNotNull();
            assertThat(profile.revision()).isEqualTo(revision);
            assertThat(profile.folders()).isEqualTo(folders);
        });
    }

    private long create(String title) {
        return post(title).statusCode(201).extract().jsonPath().getLong("id");
    }

    private ValidatableResponse post(String title) {
        return town.as(home)
                .contentType(ContentType.JSON)
                .body("{\"title\": \"" + title + "\"}")
                .post("/api/v1/folders")
                .then();
    }

    private ValidatableResponse rename(long folder, String title, String ifMatch) {
        var request = town.as(home).contentType(ContentType.JSON).body("{\"title\": \"" + title + "\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/api/v1/folders/" + folder)
                .then();
    }

    @Test
    void aReservedFolderIsSeenOnceItIsConfirmed() {
        long folder = reserve("Bronze");
        assertThat(reserve("Bronze")).isEqualTo(folder);
        town.as(home).get("/api/v1/folders/" + folder).then().statusCode(404);
        rename(folder, "Silver", null).statusCode(404);
        put(folder, town.anybody(home, "ann")).statusCode(404);
        assertTitles();

        confirm(folder);
        confirm(folder);

        assertTitles("Bronze");
        put(folder, town.anybody(home, "bob")).statusCode(204);
    }

    @Test
    void whoIsPutIntoAReservedFolderByAnExecutionMakesItSeen() {
        long folder = reserve("Bronze");

        membership.add(new ContactKey(home, town.anybody(home, "ann")), List.of(folder), Cause.OUTSIDE);

        assertTitles("Bronze");
    }

    @Test
    void theTitleOfAReservedFolderIsFree() {
        long left = reserve("Bronze");
        assertThat(create("Bronze")).isEqualTo(left);
        long silver = reserve("Silver");
        rename(left, "Silver", null).statusCode(200).body("title", equalTo("Silver"));

        // Whoever reserved it is saved after all: their folder is theirs.
        confirm(silver);

        assertTitles("Silver", "Silver #" + silver);
    }

    @Test
    void foldersOfOthersAreNotConfirmed() {
        long folder = reserve("Bronze");
        WorkspaceId mine = home;
        home = town.workspace();
        confirm(folder);
        home = mine;

        assertTitles();
    }

    private void assertTitles(String... titles) {
        town.as(home).get("/api/v1/folders").then().body("items.title", equalTo(List.of(titles)));
    }

    private void confirm(long folder) {
        town.as(home)
                .contentType(ContentType.JSON)
                .body("{\"ids\": [" + folder + "]}")
                .put("/internal/folders/confirmed")
                .then()
                .statusCode(200);
    }

    private long reserve(String title) {
        return town.as(home)
                .contentType(ContentType.JSON)
                .body("{\"title\": \"" + title + "\"}")
                .put("/internal/folders")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private ValidatableResponse put(long folder, ContactId contact) {
        return town.as(home)
                .put("/api/v1/folders/" + folder + "/contacts/" + contact)
                .then();
    }
}
