package dev.beckon.engine.validation.kind;

import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.DurationType;
import dev.beckon.engine.validation.field.Field;
import java.time.Duration;

/** Fields of whatever waits. */
final class WaitFields {

    static final Field<Duration> TIMEOUT = Field.of(
                    "timeout", DurationType.upTo(Limits.MAX_WAIT), "how long to wait, counted from the step")
            .or(Limits.DEFAULT_WAIT);

    private WaitFields() {}
}
