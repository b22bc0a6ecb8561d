package dev.beckon.localstack.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryDemandTest {

    @Test
    void tooLittleIsOneLineThatSaysHowMuchAndWhatToDo() {
        MemoryDemand usual = MemoryDemand.of(Map.of());
        assertThatCode(() -> usual.check(usual.megabytes())).doesNotThrowAnyException();
        assertThatThrownBy(() -> usual.check(usual.megabytes() - 1))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("only " + (usual.megabytes() - 1) + " MB")
                .hasMessageContaining(usual.megabytes() + " MB are needed")
                .hasMessageContaining("BECKON_MEMORY_MB=")
                .hasMessageNotContaining("\n");
    }

    @Test
    void whoKnowsBetterSaysSo() {
        assertThatCode(() -> MemoryDemand.of(Map.of("BECKON_MEMORY_MB", "100")).check(100))
                .doesNotThrowAnyException();
        assertThatCode(() -> MemoryDemand.of(Map.of("BECKON_MEMORY_MB", "0")).check(0))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> MemoryDemand.of(Map.of("BECKON_MEMORY_MB", "2 GB")))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("2 GB");
    }
}
