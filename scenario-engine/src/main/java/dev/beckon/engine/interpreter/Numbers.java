package dev.beckon.engine.interpreter;

import dev.beckon.engine.answer.NumberText;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as templates and data hold them. */
final class Numbers {

    private Numbers() {}

    static Optional<BigDecimal> of(Object value) {
        return switch (value) {
            case Integer number -> Optional.of(BigDecimal.valueOf(number));
            case Long number -> Optional.of(BigDecimal.valueOf(number));
            case Double number -> Double.isFinite(number) ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
            case String text -> NumberText.read(text, null);
            case null, default -> Optional.empty();
        };
    }

    static Number plain(BigDecimal number) {
        return NumberText.plain(number);
    }
}
