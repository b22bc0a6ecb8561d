package dev.beckon.engine.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.WorkspaceId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AbTestingStepTest {

    private static final int CONTACTS = 100_000;
    private static final WorkspaceId WORKSPACE = new WorkspaceId("local");

    @Test
    void theSharesAreThoseOfTheWeights() {
        int[] ways = new int[4];
        AbTestingStep step = test("banner", 50, 30, 0, 20);
        for (int i = 1; i <= CONTACTS; i++) {
            ways[step.way(contact(i))]++;
        }

        assertThat(ways[0]).isCloseTo(50_000, within(800));
        assertThat(ways[1]).isCloseTo(30_000, within(800));
        assertThat(ways[2]).isZero();
        assertThat(ways[3]).isCloseTo(20_000, within(800));
    }

    @Test
    void twoTestsAreIndependent() {
        AbTestingStep one = test("one", 50, 50);
        AbTestingStep other = test("other", 50, 50);
        int together = 0;
        for (int i = 1; i <= CONTACTS; i++) {
            together += one.way(contact(i)) == other.way(contact(i)) ? 1 : 0;
        }

        assertThat(together).isCloseTo(CONTACTS / 2, within(1_000));
    }

    @Test
    void theSameContactAlwaysGoesTheSameWay() {
        for (int i = 1; i <= 1_000; i++) {
            assertThat(test("banner", 1, 1, 1).way(contact(i)))
                    .isEqualTo(test("banner", 1, 1, 1).way(contact(i)));
        }
    }

    private static ContactKey contact(long id) {
        return new ContactKey(WORKSPACE, new ContactId(id));
    }

    private static AbTestingStep test(String key, Integer... weights) {
        return new AbTestingStep("ab", key, List.of(weights), new Exits("ab", Map.of()));
    }
}
