package dev.beckon.delivery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.delivery.testing.Samples;
import dev.beckon.delivery.testing.TestDatabase;
import dev.beckon.delivery.testing.TestLedger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerTest {

    private static final ChannelId SENDER = new ChannelId("wa");

    @RegisterExtension
    static final TestLedger STORE = new TestLedger();

    @Test
    void onlyOneOfManyClaimsOfAMessageIsGranted() {
        MessageId id = Samples.randomId();
        List<Claim> answers = IntStream.range(0, 20)
                .mapToObj(i -> STORE.ledger().claim(toSend(id)))
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).filteredOn(Claim.Granted.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Claim.Refused.class::isInstance).hasSize(19);
    }

    @Test
    void aBatchOfManyIsAnsweredInOrder() {
        List<MessageId> ids =
                IntStream.range(0, 1_200).mapToObj(i -> Samples.randomId()).toList();
        List<CompletableFuture<Claim>> claims =
                ids.stream().map(id -> STORE.ledger().claim(toSend(id))).toList();
        for (int i = 0; i < ids.size(); i++) {
            Claim claim = claims.get(i).join();
            assertThat(claim).isInstanceOf(Claim.Granted.class);
            assertThat(claim.entry().messageId()).isEqualTo(ids.get(i));
        }
    }

    @Test
    void aSettledMessageTellsItsAnswerWhenItComesAgain() {
        MessageId id = Samples.randomId();
        STORE.ledger().claim(toSend(id)).join();
        STORE.ledger()
                .record(id, 0, new Verdict.Settle(MessageStatus.ACCEPTED, "wamid.7", null, null))
                .join();
        Claim again = STORE.ledger().claim(toSend(id)).join();
        assertThat(again).isInstanceOf(Claim.Refused.class);
        assertThat(again.entry().state()).isEqualTo(LedgerState.DONE);
        assertThat(again.entry().outcome().status()).isEqualTo(MessageStatus.ACCEPTED);
        assertThat(again.entry().outcome().providerId()).isEqualTo("wamid.7");
        assertThat(again.entry().outcome().attempts()).isEqualTo(1);
    }

    @Test
    void aClaimWithoutOutcomeIsShownAsOpen() {
        MessageId id = Samples.randomId();
        STORE.ledger().claim(toSend(id)).join();
        assertThat(STORE.ledger().claim(toSend(id)).join().entry().state()).isEqualTo(LedgerState.SENDING);
    }

    @Test
    void attemptsAndPossibleDuplicatesAddUp() {
        MessageId id = Samples.randomId();
        STORE.ledger().claim(toSend(id)).join();
        STORE.ledger()
                .record(id, 0, new Verdict.Again(Duration.ZERO, true, true, "cut"))
                .join();
        assertThat(STORE.ledger().claim(toSend(id)).join()).isInstanceOf(Claim.Granted.class);
        STORE.ledger()
                .record(id, 0, new Verdict.Again(Duration.ZERO, false, false, "busy"))
                .join();
        STORE.ledger().claim(toSend(id)).join();
        LedgerEntry settled = STORE.ledger()
                .record(id, 0, new Verdict.Settle(MessageStatus.ACCEPTED, "p", null, null))
                .join();
        assertThat(settled.attempts()).isEqualTo(3);
        assertThat(settled.possibleDuplicates()).isEqualTo(1);
    }

    @Test
    void aStatusNeverFalls() {
        MessageId id = Samples.randomId();
        STORE.ledger().claim(toSend(id)).join();
        STORE.ledger()
                .record(id, 0, new Verdict.Settle(MessageStatus.DELIVERED, "p", null, null))
                .join();
        LedgerEntry after = STORE.ledger()
                .record(id, 0, new Verdict.Settle(MessageStatus.FAILED, null, "late", "late"))
                .join();
        assertThat(after.status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(after.reason()).isNull();
        assertThat(STORE.ledger()
                        .record(id, 0, new Verdict.Again(Duration.ZERO, false, false, "x"))
                        .join()
                        .state())
                .isEqualTo(LedgerState.DONE);
    }

    @Test
    void theEndOfAMessageThatIsNeverSentIsKeptToo() {
        OutboundMessage message = Samples.outbound(Samples.randomId(), 7, Channel.SMS, "+491");
        ClaimRequest close = ClaimRequest.toClose(message, MessageStatus.SUPPRESSED, "no_consent");
        assertThat(STORE.ledger().claim(close).join()).isInstanceOf(Claim.Granted.class);
        LedgerEntry entry = STORE.ledger().claim(close).join().entry();
        assertThat(entry.status()).isEqualTo(MessageStatus.SUPPRESSED);
        assertThat(entry.reason()).isEqualTo("no_consent");
        assertThat(entry.attempts()).isZero();
        assertThat(entry.channel()).isNull();
    }

    @Test
    void whatNobodySettlesEndsAsUnknown() throws Exception {
        MessageId id = Samples.randomId();
        STORE.ledger().claim(toSend(id)).join();
        TestDatabase.execute(
                STORE.database(),
                "update message_ledger set claimed_at = now() - interval '1 hour' where message_id = '" + id + "'");
        LedgerSweep sweep = new LedgerSweep(STORE.database(), Duration.ofMinutes(30), Duration.ZERO);
        assertThat(sweep.holdLostClaims()).isEqualTo(1);
        long told = TestDatabase.count(STORE.database(), "select count(*) from outbox");
        assertThat(sweep.endOverdue()).isEqualTo(1);
        assertThat(TestDatabase.count(STORE.database(), "select count(*) from outbox"))
                .isEqualTo(told + 1);
        LedgerEntry entry = STORE.ledger().claim(toSend(id)).join().entry();
        assertThat(entry.state()).isEqualTo(LedgerState.DONE);
        assertThat(entry.status()).isEqualTo(MessageStatus.UNKNOWN);
        assertThat(entry.reason()).isEqualTo("caller_lost");
        assertThat(sweep.endOverdue()).isZero();
    }

    private static ClaimRequest toSend(MessageId id) {
        OutboundMessage message = Samples.outbound(id, 7, Channel.WHATSAPP, "+491");
        return ClaimRequest.toSend(message, Channel.WHATSAPP, SENDER, "+491", 0);
    }
}
