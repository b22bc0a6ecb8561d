package dev.beckon.triggers.directory;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.support.kafka.CompactedView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Finds definitions that were published only just before they are asked for. */
@ApplicationScoped
public class FreshDefinitions {

    private final CompactedView<DefinitionRecord> definitions;
    private final Clock clock;

    FreshDefinitions(CompactedView<DefinitionRecord> definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /** @param patience for what is published only later, in all, however much is looked for; may be zero */
    public FreshSearch search(Duration patience) {
        return new FreshSearch(definitions, clock, clock.instant().plus(patience));
    }
}
