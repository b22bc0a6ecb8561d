package dev.beckon.delivery.feedback;

import static dev.beckon.delivery.feedback.PlannedMessage.failed;
import static dev.beckon.delivery.feedback.PlannedMessage.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.feedback.Feedback.StatusReport;
import dev.beckon.delivery.ledger.Claim;
import dev.beckon.delivery.ledger.LedgerEntry;
import dev.beckon.delivery.ledger.LedgerState;
import dev.beckon.delivery.ledger.SendId;
import dev.beckon.delivery.ledger.Verdict;
import dev.beckon.delivery.testing.TestDatabase;
import dev.beckon.delivery.testing.TestLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a failure that is reported later does to a message with a plan. */
class GivingWayTest {

    @RegisterExtension
    static final TestLedger STORE = new TestLedger();

    PlannedMessage planned;

    @BeforeEach
    void newMessage() {
        planned = PlannedMessage.forWhatsAppAndSms(STORE);
    }

    @Test
    void aFailedVariantMakesTheMessageComeAgainAndNobodyHearsOfItsFailure() throws Exception {
        planned.accepted(0, "wamid.1");
        planned.report(failed("wamid.1"));
        assertThat(planned.outcomes()).isEmpty();
        assertThat(planned.comingAgain()).containsExactly(planned.message());
        LedgerEntry entry = planned.entry();
        assertThat(entry.state()).isEqualTo(LedgerState.RETRYING);
        assertThat(entry.nextVariant()).isEqualTo(1);
        assertThat(entry.refusals()).isEqualTo("0 whatsapp_131026");
        assertThat(planned.counted("beckon.delivery.late.fallbacks")).isEqualTo(1);
        assertThat(planned.claim(0)).isInstanceOf(Claim.Refused.class);
        assertThat(planned.claim(1)).isInstanceOf(Claim.Granted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wamid.1:failed", "wamid.1:failed again"})
    void aFailureToldTwiceHasOneEffect(String secondKey) throws Exception {
        planned.accepted(0, "wamid.1");
        planned.report(failed("wamid.1"));
        planned.report(failure(secondKey, "wamid.1", null, true));
        assertThat(planned.comingAgain()).hasSize(1);
        planned.accepted(1, "SM1");
        planned.report(failure(secondKey + " once more", "wamid.1", null, true));
        assertThat(planned.comingAgain()).hasSize(1);
        assertThat(planned.entry().status()).isEqualTo(MessageStatus.ACCEPTED);
    }

    @Test
    void ofManyInstancesThatHearOfAFailureAtOnceOneBringsTheMessageBack() throws Exception {
        planned.accepted(0, "wamid.1");
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> told = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String key = "wamid.1:failed " + i;
                told.add(instances.submit(() -> {
                    planned.report(failure(key, "wamid.1", null, true));
                    return null;
                }));
            }
            for (Future<?> each : told) {
                each.get();
            }
        }
        assertThat(planned.comingAgain()).hasSize(1);
        assertThat(planned.outcomes()).isEmpty();
        assertThat(planned.entry().refusals()).isEqualTo("0 whatsapp_131026");
    }

    @Test
    void theLastVariantsFailureIsTheEnd() throws Exception {
        planned.accepted(0, "wamid.1");
        planned.report(failed("wamid.1"));
        planned.accepted(1, "SM1");
        planned.reportSms(failure("SM1:undelivered", "SM1", null, true));
        assertThat(planned.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(MessageStatus.FAILED);
            assertThat(outcome.channel()).isEqualTo(Channel.SMS);
            assertThat(outcome.detail()).contains("0 whatsapp_131026");
        });
        assertThat(planned.comingAgain()).hasSize(1);
    }

    @Test
    void aFailureOfOursToMendIsNotHiddenBehindAnotherChannel() throws Exception {
        planned.accepted(0, "wamid.1");
        planned.report(failure("wamid.1:failed", "wamid.1", null, false));
        assertThat(planned.outcomes()).extracting(MessageOutcome::status).containsExactly(MessageStatus.FAILED);
        assertThat(planned.comingAgain()).isEmpty();
    }

    @Test
    void aFailureThatOvertakesOurRecordOfTheAnswerCountsAndTheAnswerChangesNothing() throws Exception {
        assertThat(planned.claim(0)).isInstanceOf(Claim.Granted.class);
        planned.report(failure("wamid.1:failed", "wamid.1", planned.id(), true));
        LedgerEntry entry = planned.record(0, new Verdict.Settle(MessageStatus.ACCEPTED, "wamid.1", null, null));
        assertThat(entry.state()).isEqualTo(LedgerState.RETRYING);
        assertThat(entry.hasPassed(0)).isTrue();
        assertThat(planned.comingAgain()).hasSize(1);
        assertThat(planned.claim(1)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void aCallWithoutAnAnswerThatFailedForCertainGivesWay() throws Exception {
        assertThat(planned.claim(0)).isInstanceOf(Claim.Granted.class);
        planned.record(0, new Verdict.Hold(Duration.ofMinutes(5), "connection_cut"));
        planned.report(failure("wamid.1:failed", "wamid.1", planned.id(), true));
        assertThat(planned.comingAgain()).hasSize(1);
        assertThat(planned.claim(1)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void ofTwoCallsTheFailureOfOneSaysNothingOfTheOther() throws Exception {
        assertThat(planned.claim(0)).isInstanceOf(Claim.Granted.class);
        planned.record(0, new Verdict.Again(Duration.ZERO, true, true, "connection_cut"));
        planned.accepted(0, "wamid.2");
        planned.report(failed("wamid.2"));
        assertThat(planned.comingAgain()).isEmpty();
        assertThat(planned.outcomes()).extracting(MessageOutcome::status).containsExactly(MessageStatus.FAILED);
    }

    @Test
    void afterTheTimeForItAFailureIsTheEnd() throws Exception {
        planned.accepted(0, "wamid.1");
        TestDatabase.execute(
                STORE.database(),
                "update open_plan set kept_since = now() - interval '25 hours' where message_id = '" + planned.id()
                        + "'");
        planned.report(failed("wamid.1"));
        assertThat(planned.comingAgain()).isEmpty();
        assertThat(planned.outcomes()).extracting(MessageOutcome::status).containsExactly(MessageStatus.FAILED);
    }

    @Test
    void twoVariantsOfOneChannelAreToldApartByTheIdThatWeGave() throws Exception {
        planned = PlannedMessage.forWhatsAppTwice(STORE);
        planned.accepted(0, "wamid.1");
        planned.report(failed("wamid.1"));
        assertThat(planned.claim(1)).isInstanceOf(Claim.Granted.class);
        planned.report(new StatusReport("x", "wamid.1", planned.id(), MessageStatus.SENT, null, null, Instant.now()));
        assertThat(planned.outcomes()).isEmpty();
        planned.report(new StatusReport(
                "y", "wamid.2", SendId.of(planned.id(), 1), MessageStatus.SENT, null, null, Instant.now()));
        assertThat(planned.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(MessageStatus.SENT);
            assertThat(outcome.providerId()).isEqualTo("wamid.2" + planned.id());
        });
    }
}
