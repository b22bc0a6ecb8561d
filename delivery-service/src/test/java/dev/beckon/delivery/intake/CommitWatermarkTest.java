package dev.beckon.delivery.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beckon.delivery.intake.CommitWatermark.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommitWatermarkTest {

    private final CommitWatermark watermark = new CommitWatermark();

    @Test
    void nothingIsDueBeforeTheFirstRecord() {
        assertThat(watermark.due()).isEmpty();
    }

    @Test
    void theOldestUnfinishedRecordHoldsTheWatermark() {
        Slot first = watermark.begin(10);
        Slot second = watermark.begin(11);
        second.finish();
        assertThat(watermark.due()).hasValue(10);
        first.finish();
        assertThat(watermark.due()).hasValue(12);
        assertThat(watermark.span()).isZero();
    }

    @Test
    void gapsOfTransactionMarkersAreSteppedOver() {
        watermark.begin(3).finish();
        Slot late = watermark.begin(9);
        assertThat(watermark.due()).hasValue(9);
        late.finish();
        assertThat(watermark.due()).hasValue(10);
    }

    @Test
    void whatIsCommittedIsNotDueAgain() {
        watermark.begin(0).finish();
        assertThat(watermark.due()).hasValue(1);
        watermark.committed(1);
        assertThat(watermark.due()).isEmpty();
    }

    @Test
    void anOffsetMustRise() {
        watermark.begin(5);
        assertThatThrownBy(() -> watermark.begin(5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inWhateverOrderRecordsFinishTheWatermarkNeverPassesAnUnfinishedOne() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Slot> slots = new ArrayList<>(
                IntStream.range(0, 2_000).mapToObj(watermark::begin).toList());
        List<Integer> order = new ArrayList<>(IntStream.range(0, 2_000).boxed().toList());
        Collections.shuffle(order, random);
        boolean[] finished = new boolean[2_000];
        long highest = 0;
        for (int next : order) {
            slots.get(next).finish();
            finished[next] = true;
            OptionalLong due = watermark.due();
            if (due.isPresent()) {
                assertThat(due.getAsLong()).as("seed %d", seed).isGreaterThanOrEqualTo(highest);
                highest = due.getAsLong();
                for (int offset = 0; offset < highest; offset++) {
                    assertThat(finished[offset])
                            .as("seed %d offset %d", seed, offset)
                            .isTrue();
                }
            }
        }
        assertThat(highest).isEqualTo(2_000);
    }
}
