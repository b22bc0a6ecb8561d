package dev.beckon.contracts.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Receipts come twice, out of order, or not at all; the status must not care. */
class MessageStatusTest {

    @ParameterizedTest
    @EnumSource(MessageStatus.class)
    void joiningTwiceChangesNothing(MessageStatus status) {
        assertThat(status.join(status)).isEqualTo(status);
    }

    @Test
    void anyOrderOfReceiptsEndsTheSame() {
        for (MessageStatus one : MessageStatus.values()) {
            for (MessageStatus other : MessageStatus.values()) {
                boolean twoEnds = one.isUndelivered() && other.isUndelivered();
                if (!twoEnds) {
                    assertThat(one.join(other)).isEqualTo(other.join(one));
                }
            }
        }
    }

    @Test
    void ofTwoEndsTheFirstStays() {
        assertThat(MessageStatus.FAILED.join(MessageStatus.EXPIRED)).isEqualTo(MessageStatus.FAILED);
    }

    @Test
    void aReadAfterAFailureTellsThatItArrived() {
        assertThat(MessageStatus.FAILED.join(MessageStatus.READ)).isEqualTo(MessageStatus.READ);
    }

    @Test
    void whatWasHeldAsUnknownIsSettledByALaterReceipt() {
        assertThat(MessageStatus.UNKNOWN.join(MessageStatus.SENT)).isEqualTo(MessageStatus.SENT);
        assertThat(MessageStatus.SENT.join(MessageStatus.UNKNOWN)).isEqualTo(MessageStatus.SENT);
    }
}
