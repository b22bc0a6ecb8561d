package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.contracts.execution.ExecutionCommand.DeliverReply;
import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.InboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class RepliesTest {

    private static final String PHONE = "+4915123456789";

    @Inject
    Town town;

    @Inject
    CommandEar ear;

    @Inject
    RecordPublisher publisher;

    @Inject
    Database database;

    WorkspaceId home;
    ContactId ann;

    @BeforeEach
    void annHasAPhone() {
        home = town.workspace();
        ann = town.contact(home, """
                {"external_id": "ann", "phone": "%s", "consents": {"sms": "granted", "rcs": "granted"}}""".formatted(PHONE));
    }

    @Test
    void aReplyReachesTheWorkerUnderItsContact() {
        InboundMessage reply = from(PHONE, Channel.WHATSAPP, "Yes please");
        send(reply);
        await().untilAsserted(() -> assertThat(ear.heard(DeliverReply.class, home))
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.contactId()).isEqualTo(ann);
                    assertThat(command.inboundId()).isEqualTo(reply.inboundId());
                    assertThat(command.text()).isEqualTo("Yes please");
                }));
    }

    @Test
    void aReplyThatComesTwiceIsDeliveredOnce() {
        InboundMessage reply = from(PHONE, Channel.SMS, "Yes");
        send(reply);
        awaitHandling(reply, "delivered");
        send(reply);
        InboundMessage next = from(PHONE, Channel.SMS, "No");
        send(next);
        awaitHandling(next, "delivered");

        await().untilAsserted(() -> assertThat(ear.heard(DeliverReply.class, home))
                .extracting(DeliverReply::text)
                .containsExactly("Yes", "No"));
    }

    @Test
    void aStrangerIsStoredAndNobodyIsTold() {
        InboundMessage reply = from("+4915199999999", Channel.SMS, "Who is this?");
        send(reply);
        awaitHandling(reply, "unknown_sender");
        assertThat(ear.heard(DeliverReply.class, home)).isEmpty();
    }

    @Test
    void stopRevokesTheConsentOfThatChannel() {
        InboundMessage stop = from(PHONE, Channel.SMS, " stop. ");
        send(stop);
        awaitHandling(stop, "opted_out");
        town.as(home)
                .get("/api/v1/contacts/" + ann)
                .then()
                .body("consents.sms", equalTo("revoked"))
                .body("consents.rcs", equalTo("granted"))
                .body("revision", equalTo(2));
        assertThat(ear.heard(DeliverReply.class, home)).isEmpty();
    }

    private InboundMessage from(String address, Channel channel, String text) {
        return new InboundMessage(
                UUID.randomUUID(),
                home,
                channel,
                new ChannelId("main"),
                "provider-1",
                address,
                text,
                null,
                null,
                Instant.parse("2026-01-10T08:00:00Z"),
                null);
    }

    private void send(InboundMessage message) {
        publisher.publish(Topics.INBOUND, message.address(), message).join();
    }

    private void awaitHandling(InboundMessage message, String handling) {
        await().untilAsserted(() -> assertThat(handling(message)).isEqualTo(handling));
    }

    private String handling(InboundMessage message) {
        return database.inTransaction(connection -> {
            try (var select =
                    connection.prepareStatement("select handling from inbound_messages where inbound_id = ?")) {
                select.setObject(1, message.inboundId());
                try (var rows = select.executeQuery()) {
                    return rows.next() ? rows.getString(1) : "absent";
                }
            }
        });
    }
}
