package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.beckon.contracts.execution.ExecutionCommand.DeliverEvent;
import dev.beckon.contracts.execution.ExecutionCommand.ResumeHandover;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent.ActionEntered;
import dev.beckon.contracts.journal.ExecutionEvent.AnswerReceived;
import dev.beckon.contracts.journal.ExecutionEvent.BranchTaken;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionEnded;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionMoved;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionStarted;
import dev.beckon.contracts.journal.ExecutionEvent.GoalReached;
import dev.beckon.contracts.journal.ExecutionEvent.HandoverEnded;
import dev.beckon.contracts.journal.ExecutionEvent.HandoverStarted;
import dev.beckon.contracts.journal.ExecutionEvent.MessageRequested;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.journal.TrackedLink;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.support.web.InternalHeaders;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Runs;
import dev.beckon.triggers.testing.ServiceSettings;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import dev.beckon.triggers.testing.Worker;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class StatsTest {

    private static final String BROWSER = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/605.1";

    @Inject
    Town town;

    @Inject
    CommandEar ear;

    @Inject
    Runs runs;

    WorkspaceId home;
    ScenarioId scenario;
    Worker ann;
    Worker bob;

    @BeforeEach
    void twoPeopleAreStarted() {
        home = town.workspace();
        scenario = town.scenario(home, 1);
        List<Worker> started = runs.start(home, Town.newCall(), scenario, "ann", "bob");
        ann = started.getFirst();
        bob = started.getLast();
    }

    @Test
    void eachThingThatHappenedCountsOnce() {
        MessageRequested question = ann.asks(1, "ask", "Call?");
        JournalRecord first = ann.sprint(
                1,
                ExecutionStatus.WAITING,
                new ExecutionStarted(),
                new ActionEntered(1, "ask", "ask_question"),
                question);
        JournalRecord second = ann.sprint(
                2,
                ExecutionStatus.COMPLETED,
                new AnswerReceived("ask", UUID.randomUUID(), Channel.SMS, "Yes", "option_0"),
                new BranchTaken("ask", "option_0", "won"),
                new ActionEntered(2, "won", "goal"),
                new GoalReached(2, "won", "sale", 10.0),
                new ExecutionEnded(ExecutionStatus.COMPLETED, null, null));
        MessageRequested bobs = bob.asks(1, "ask", "Call?");
        runs.write(first, second, first);
        runs.write(bob.sprint(
                1, ExecutionStatus.WAITING, new ExecutionStarted(), new ActionEntered(1, "ask", "ask_question"), bobs));
        runs.tell(ann.outcome(question, MessageStatus.READ, 1));
        runs.tell(ann.outcome(question, MessageStatus.DELIVERED, 1));
        runs.tell(ann.outcome(question, MessageStatus.READ, 1));
        runs.tell(bob.outcome(bobs, MessageStatus.FAILED, 1));
        runs.write(second);

        await().untilAsserted(() -> stats("")
                .body("started", equalTo(2))
                .body("message_failures", equalTo(1))
                .body("read", equalTo(1))
                .body("completed", equalTo(1)));
        stats("")
                .body("waiting", equalTo(1))
                .body("failed", equalTo(0))
                .body("sent", equalTo(1))
                .body("delivered", equalTo(1))
                .body("answered", equalTo(1))
                .body("converted", equalTo(1))
                .body("versions", hasSize(1))
                .body("versions[0].version", equalTo(1))
                .body("versions[0].started", equalTo(2))
                .body("actions.action_key", equalTo(List.of("ask", "won")))
                .body("actions[0].entered", equalTo(2))
                .body("actions[0].waiting", equalTo(1))
                .body("actions[0].failed", equalTo(1))
                .body("actions[0].branches.option_0", equalTo(1))
                .body("actions[1].converted", equalTo(1));
        stats("?version=2").body("started", equalTo(0)).body("actions", hasSize(0));
        town.as(home)
                .get("/internal/scenarios/" + scenario + "/waiting")
                .then()
                .body("items", hasSize(1))
                .body("items[0].version", equalTo(1))
                .body("items[0].action_key", equalTo("ask"))
                .body("items[0].waiting", equalTo(1));
        town.as(town.workspace())
                .get("/api/v1/scenarios/" + scenario + "/stats")
                .then()
                .statusCode(404);
    }

    @Test
    void aFailureThatWasNoneIsTakenBack() {
        MessageRequested question = ann.asks(1, "ask", "Call?");
        runs.tell(ann.outcome(question, MessageStatus.FAILED, 1));
        runs.write(ann.sprint(1, ExecutionStatus.WAITING, new ExecutionStarted(), question));
        await().untilAsserted(() -> stats("").body("message_failures", equalTo(1)));
        runs.tell(ann.outcome(question, MessageStatus.DELIVERED, 1));
        await().untilAsserted(() -> stats("")
                .body("message_failures", equalTo(0))
                .body("delivered", equalTo(1))
                .body("sent", equalTo(1)));
    }

    @Test
    void whoIsMovedWaitsOnTheNewVersion() {
        runs.write(
                ann.sprint(
                        1,
                        ExecutionStatus.WAITING,
                        new ExecutionStarted(),
                        new ActionEntered(1, "ask", "ask_question")),
                ann.sprint(
                        2,
                        ExecutionStatus.WAITING,
                        new ExecutionMoved(1, 2, "ask", "ask_again"),
                        new ActionEntered(2, "ask_again", "ask_question")));
        await().untilAsserted(() -> town.as(home)
                .get("/internal/scenarios/" + scenario + "/waiting")
                .then()
                .body("items.version", equalTo(List.of(2)))
                .body("items.action_key", equalTo(List.of("ask_again"))));
        stats("?version=2").body("actions[0].entered", equalTo(1));
    }

    @Test
    void aLinkLeadsOnAndIsCounted() {
        UUID token = link("https://shop.example.org/offer?a=1&b=ü");
        outside(BROWSER)
                .get("/l/" + token)
                .then()
                .statusCode(302)
                .header("Location", equalTo("https://shop.example.org/offer?a=1&b=%C3%BC"))
                .header("Cache-Control", containsString("no-store"));
        outside(BROWSER).get("/l/" + token).then().statusCode(302);
        outside("WhatsApp/2.24.20 A").get("/l/" + token).then().statusCode(302);
        outside(BROWSER).head("/l/" + token).then().statusCode(302);

        await().untilAsserted(() -> assertThat(ear.heard(DeliverEvent.class, home))
                .hasSize(2)
                .allSatisfy(event -> {
                    assertThat(event.name()).isEqualTo("link_clicked");
                    assertThat(event.contactId()).isEqualTo(ann.start().contactId());
                    assertThat(event.properties()).containsEntry("link_id", 12).containsEntry("action_key", "offer");
                }));
        stats("").body("clicked", equalTo(1)).body("actions[0].clicked", equalTo(1));
    }

    @Test
    void aLinkThatIsFollowedBeforeItIsKnownIsWaitedFor() {
        UUID token = DerivedId.link(DerivedId.message(ann.start().executionId(), 1, "offer"), "late");
        Thread.ofVirtual().start(() -> writeLink(token, "https://shop.example.org/"));
        outside(BROWSER).get("/l/" + token).then().statusCode(302);
    }

    @Test
    void aLinkLeadsNowhereElse() {
        outside(BROWSER).get("/l/" + UUID.randomUUID()).then().statusCode(404).contentType(ContentType.HTML);
        outside(BROWSER).get("/l/nonsense").then().statusCode(404);
        UUID script = link("javascript:alert(1)");
        outside(BROWSER).get("/l/" + script).then().statusCode(404);
    }

    @Test
    void anAddressThatBrowsersTakeAndTheStandardDoesNotLeadsOn() {
        outside(BROWSER)
                .get("/l/" + link("https://shop.example.org/a|b?c={d}"))
                .then()
                .statusCode(302)
                .header("Location", "https://shop.example.org/a%7Cb?c=%7Bd%7D");
    }

    @Test
    void whomAPersonTookOverIsGivenBack() {
        String contact = "/api/v1/contacts/" + ann.start().contactId();
        town.as(home).get(contact).then().body("in_handover", equalTo(false));
        runs.write(ann.sprint(
                1,
                ExecutionStatus.WAITING,
                new ExecutionStarted(),
                new ActionEntered(1, "person", "handover"),
                new HandoverStarted(1, "person", "Angry", Instant.now().plus(Duration.ofHours(1)))));
        await().untilAsserted(() -> town.as(home).get(contact).then().body("in_handover", equalTo(true)));

        town.as(home)
                .contentType(ContentType.JSON)
                .body("{\"note\": \"Calm again\"}")
                .post(contact + "/resume")
                .then()
                .statusCode(202);
        await().untilAsserted(() -> assertThat(ear.heard(ResumeHandover.class, home))
                .singleElement()
                .satisfies(command -> assertThat(command.note()).isEqualTo("Calm again")));

        runs.write(ann.sprint(2, ExecutionStatus.COMPLETED, new HandoverEnded("person", "resumed")));
        await().untilAsserted(() -> town.as(home).get(contact).then().body("in_handover", equalTo(false)));
        town.as(town.workspace())
                .contentType(ContentType.JSON)
                .post(contact + "/resume")
                .then()
                .statusCode(404);
    }

    /** The projection has it before this answers. */
    private UUID link(String target) {
        UUID token = DerivedId.link(DerivedId.message(ann.start().executionId(), 1, "offer"), target);
        writeLink(token, target);
        await().untilAsserted(() -> stats("").body("started", equalTo(1)));
        return token;
    }

    private void writeLink(UUID token, String target) {
        MessageRequested message = new MessageRequested(
                DerivedId.message(ann.start().executionId(), 1, "offer"),
                1,
                "offer",
                new MessageContent("Look", null, null, List.of()),
                List.of(),
                null,
                List.of(),
                List.of(new TrackedLink(token, 12L, target)));
        runs.write(ann.sprint(
                1, ExecutionStatus.WAITING, new ExecutionStarted(), new ActionEntered(1, "offer", "message"), message));
    }

    private RequestSpecification outside(String userAgent) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header(InternalHeaders.TOKEN, ServiceSettings.TOKEN)
                .header("User-Agent", userAgent);
    }

    private ValidatableResponse stats(String query) {
        return town.as(home)
                .get("/api/v1/scenarios/" + scenario + "/stats" + query)
                .then()
                .statusCode(200);
    }
}
