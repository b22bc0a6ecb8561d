package dev.beckon.engine.interpreter;

import static dev.beckon.contracts.journal.PropertyOperation.ADD;
import static dev.beckon.contracts.journal.PropertyOperation.CLEAR;
import static dev.beckon.contracts.journal.PropertyOperation.INCREMENT;
import static dev.beckon.contracts.journal.PropertyOperation.SET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.beckon.contracts.journal.PropertyOperation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangedValueTest {

    static Stream<Arguments> changes() {
        List<Object> withNull = Arrays.asList("a", null);
        return Stream.of(
                arguments("old", SET, "new", "new"),
                arguments(null, SET, 5, 5),
                arguments("old", CLEAR, null, null),
                arguments(null, ADD, "a", List.of("a")),
                arguments("a", ADD, "b", List.of("a", "b")),
                arguments(List.of("a"), ADD, List.of("b", "a", "b"), List.of("a", "b")),
                arguments(withNull, ADD, "b", Arrays.asList("a", null, "b")),
                arguments(List.of("a"), ADD, withNull, List.of("a")),
                arguments(List.of("a"), ADD, null, List.of("a")),
                arguments(null, INCREMENT, 2, 2),
                arguments(3, INCREMENT, -5, -2),
                arguments("1.5", INCREMENT, 1, 2.5),
                arguments("many", INCREMENT, 1, 1),
                arguments(Integer.MAX_VALUE, INCREMENT, 1, Integer.MAX_VALUE + 1L));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeMakes(Object before, PropertyOperation operation, Object value, Object after) {
        assertThat(ChangedValue.after(before, operation, value)).isEqualTo(after);
    }
}
