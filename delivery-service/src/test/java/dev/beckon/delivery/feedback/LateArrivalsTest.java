package dev.beckon.delivery.feedback;

import static dev.beckon.delivery.feedback.PlannedMessage.SMS;
import static dev.beckon.delivery.feedback.PlannedMessage.WHATSAPP;
import static dev.beckon.delivery.feedback.PlannedMessage.arrived;
import static dev.beckon.delivery.feedback.PlannedMessage.failed;
import static dev.beckon.delivery.feedback.PlannedMessage.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.ledger.Claim;
import dev.beckon.delivery.ledger.LedgerState;
import dev.beckon.delivery.testing.TestLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What has arrived has arrived, whatever was said of it before and whatever was sent instead. */
class LateArrivalsTest {

    @RegisterExtension
    static final TestLedger STORE = new TestLedger();

    PlannedMessage planned;

    @BeforeEach
    void newMessage() {
        planned = PlannedMessage.forWhatsAppAndSms(STORE);
    }

    @Test
    void whatHasArrivedDoesNotFail() throws Exception {
        planned.accepted(0, "wamid.1");
        planned.report(arrived("wamid.1", MessageStatus.DELIVERED));
        planned.report(failed("wamid.1"));
        assertThat(planned.outcomes()).extracting(MessageOutcome::status).containsExactly(MessageStatus.DELIVERED);
        assertThat(planned.comingAgain()).isEmpty();
    }

    @Test
    void ofFailureAndArrivalToldAtOnceTheArrivalCounts() throws Exception {
        planned.accepted(0, "wamid.1");
        planned.report(failed("wamid.1"), arrived("wamid.1", MessageStatus.DELIVERED));
        assertThat(planned.outcomes()).extracting(MessageOutcome::status).containsExactly(MessageStatus.DELIVERED);
        assertThat(planned.comingAgain()).isEmpty();
    }

    @Test
    void whatArrivesAfterItsFailureAndBeforeTheNextCallIsTheEndAndNoDuplicate() throws Exception {
        planned.accepted(0, "wamid.1");
        planned.report(failed("wamid.1"));
        planned.report(arrived("wamid.1", MessageStatus.DELIVERED));
        assertThat(planned.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(MessageStatus.DELIVERED);
            assertThat(outcome.channelId()).isEqualTo(WHATSAPP);
            assertThat(outcome.reason()).isNull();
            assertThat(outcome.possibleDuplicates()).isZero();
        });
        assertThat(planned.claim(1)).isInstanceOf(Claim.Refused.class);
    }

    @Test
    void whatArrivesAfterTheNextVariantWasSentIsAPossibleDuplicateAndCountsOnce() throws Exception {
        planned.accepted(0, "wamid.1");
        planned.report(failed("wamid.1"));
        planned.accepted(1, "SM1");
        planned.report(arrived("wamid.1", MessageStatus.DELIVERED));
        planned.report(arrived("wamid.1", MessageStatus.DELIVERED));
        planned.report(arrived("wamid.1", MessageStatus.READ));
        planned.reportSms(arrived("SM1", MessageStatus.DELIVERED));
        assertThat(planned.outcomes())
                .extracting(MessageOutcome::status, MessageOutcome::channelId, MessageOutcome::possibleDuplicates)
                .containsExactly(tuple(MessageStatus.DELIVERED, WHATSAPP, 1), tuple(MessageStatus.READ, WHATSAPP, 1));
        assertThat(planned.counted("beckon.delivery.possible.duplicates")).isEqualTo(1);
    }

    @Test
    void whatArrivesTwiceIsTold() throws Exception {
        planned.accepted(0, "wamid.1");
        planned.report(failed("wamid.1"));
        planned.accepted(1, "SM1");
        planned.reportSms(arrived("SM1", MessageStatus.DELIVERED));
        planned.report(arrived("wamid.1", MessageStatus.DELIVERED));
        assertThat(planned.outcomes().getLast()).satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(MessageStatus.DELIVERED);
            assertThat(outcome.channelId()).isEqualTo(SMS);
            assertThat(outcome.possibleDuplicates()).isEqualTo(1);
        });
    }

    @Test
    void whatArrivesAfterAllVariantsHaveFailedHasArrivedOnce() throws Exception {
        planned.accepted(0, "wamid.1");
        planned.report(failed("wamid.1"));
        planned.accepted(1, "SM1");
        planned.reportSms(failure("SM1:failed", "SM1", null, true));
        planned.report(arrived("wamid.1", MessageStatus.DELIVERED));
        assertThat(planned.outcomes().getLast()).satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(MessageStatus.DELIVERED);
            assertThat(outcome.possibleDuplicates()).isZero();
        });
    }

    @Test
    void anEarlierWordOfAVariantThatGaveWayChangesNothing() throws Exception {
        planned.accepted(0, "wamid.1");
        planned.report(failed("wamid.1"));
        planned.report(arrived("wamid.1", MessageStatus.SENT));
        assertThat(planned.entry().state()).isEqualTo(LedgerState.RETRYING);
        planned.accepted(1, "SM1");
        planned.report(arrived("wamid.1", MessageStatus.ACCEPTED));
        assertThat(planned.entry().status()).isEqualTo(MessageStatus.ACCEPTED);
        assertThat(planned.outcomes()).isEmpty();
    }
}
