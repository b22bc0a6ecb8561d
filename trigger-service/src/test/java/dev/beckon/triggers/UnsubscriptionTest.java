package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent.MessageRequested;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.triggers.testing.ProfileEar;
import dev.beckon.triggers.testing.Runs;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import dev.beckon.triggers.testing.Worker;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outcomes that say that a person has unsubscribed at the provider. */
@ServiceTest
class UnsubscriptionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Town town;

    @Inject
    Runs runs;

    @Inject
    ProfileEar profiles;

    WorkspaceId home;
    Worker ann;
    ContactId contact;

    @BeforeEach
    void annHasAPhoneAndARun() {
        home = town.workspace();
        ann = runs.start(home, Town.newCall(), town.scenario(home, 1), "ann").getFirst();
        contact = ann.start().contactId();
        town.change(
                home,
                contact,
                "{\"phone\": \"+4915123456789\", \"consents\": {\"sms\": \"granted\", \"rcs\": \"granted\"}}");
    }

    @Test
    void theChannelsConsentIsRevokedAndTheOthersAreTold() {
        MessageRequested asked = ann.asks(1, "ask", "Call?");
        runs.tell(ann.unsubscribed(asked, Channel.SMS));
        awaitNoted(asked, "suppressed");
        contact()
                .body("consents.sms", equalTo("revoked"))
                .body("consents.rcs", equalTo("granted"))
                .body("consents.email", equalTo("granted"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            ContactProfile told = profiles.latest(ann.start().contact().key());
            assertThat(told.addresses())
                    .filteredOn(address -> address.channel() == Channel.SMS)
                    .extracting(ContactAddress::consent)
                    .containsExactly(Consent.REVOKED);
        });
    }

    @Test
    void anOutcomeThatComesAgainDoesNotUndoAConsentGivenSince() {
        MessageRequested asked = ann.asks(1, "ask", "Call?");
        MessageOutcome unsubscribed = ann.unsubscribed(asked, Channel.SMS);
        runs.tell(unsubscribed);
        awaitNoted(asked, "suppressed");
        town.change(home, contact, "{\"consents\": {\"sms\": \"granted\"}}");

        runs.tell(unsubscribed);
        awaitAMarker();
        contact().body("consents.sms", equalTo("granted"));

        MessageRequested another = ann.asks(3, "ask", "Call now?");
        runs.tell(ann.unsubscribed(another, Channel.SMS));
        awaitNoted(another, "suppressed");
        contact().body("consents.sms", equalTo("revoked"));
    }

    @Test
    void twoChannelsInOneBatchAreBothRevoked() {
        MessageRequested first = ann.asks(1, "ask", "Call?");
        MessageRequested second = ann.asks(2, "ask", "Call?");
        runs.tell(ann.unsubscribed(first, Channel.SMS));
        runs.tell(ann.unsubscribed(second, Channel.RCS));
        awaitNoted(second, "suppressed");
        contact().body("consents.sms", equalTo("revoked")).body("consents.rcs", equalTo("revoked"));
    }

    @Test
    void ofAContactWhoIsGoneOnlyTheMessageIsNoted() {
        town.as(home).delete("/api/v1/contacts/" + contact).then().statusCode(204);
        MessageRequested asked = ann.asks(1, "ask", "Call?");
        runs.tell(ann.unsubscribed(asked, Channel.SMS));
        awaitNoted(asked, "suppressed");
        town.as(home).get("/api/v1/contacts/" + contact).then().statusCode(404);
    }

    /** What was told before is worked on: all outcomes of one contact are in order. */
    private void awaitAMarker() {
        MessageRequested marker = ann.asks(2, "mark", "Done");
        runs.tell(ann.outcome(marker, MessageStatus.DELIVERED, 1));
        awaitNoted(marker, "delivered");
    }

    private void awaitNoted(MessageRequested message, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> town.as(home)
                        .get("/api/v1/messages/" + message.messageId())
                        .then()
                        .statusCode(200)
                        .body("status", equalTo(status)));
    }

    private ValidatableResponse contact() {
        return town.as(home).get("/api/v1/contacts/" + contact).then().statusCode(200);
    }
}
