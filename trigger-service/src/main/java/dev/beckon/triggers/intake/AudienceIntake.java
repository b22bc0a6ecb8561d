package dev.beckon.triggers.intake;

import dev.beckon.engine.validation.AudienceParser;
import dev.beckon.engine.validation.DefinitionProblem;
import dev.beckon.engine.validation.ParsedAudience;
import dev.beckon.engine.validation.Reference;
import dev.beckon.triggers.audience.AudienceCall;
import dev.beckon.triggers.audience.AudienceCalls;
import dev.beckon.triggers.audience.AudienceFailures;
import dev.beckon.triggers.audience.AudienceReferences;
import dev.beckon.triggers.audience.Expander;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.rule.TooComplexException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Opens calls that do not name their contacts, in the transaction that stores them; the {@link Expander} finds the
 * contacts page by page. The same call taken again changes nothing.
 */
@ApplicationScoped
class AudienceIntake {

    /** Where an audience stands in the data of a call. */
    private static final String POINTER = "/audience";

    private final Database database;
    private final Admission admission;
    private final AudienceCalls calls;
    private final Expander expander;
    private final Clock clock;

    AudienceIntake(Database database, Admission admission, AudienceCalls calls, Expander expander, Clock clock) {
        this.database = database;
        this.admission = admission;
        this.calls = calls;
        this.expander = expander;
        this.clock = clock;
    }

    /** Blocks until all are stored; each id at most once among them. */
    void take(List<PinnedCall> batch) {
        if (batch.isEmpty()) {
            return;
        }
        database.inRepeatedTransaction(connection -> {
            for (PinnedCall call : admission.admitNew(connection, batch)) {
                open(connection, call);
            }
            return batch.size();
        });
        expander.wakeUp();
    }

    private void open(Connection connection, PinnedCall call) throws SQLException {
        if (call.failure() != null) {
            calls.fail(connection, call.id(), call.failure(), null);
            return;
        }
        switch (AudienceParser.parse(call.call().request().audience(), POINTER)) {
            case ParsedAudience.Parsed parsed -> begin(connection, call, parsed);
            case ParsedAudience.Refused(var problems) -> {
                DefinitionProblem first = problems.getFirst();
                calls.fail(connection, call.id(), AudienceFailures.INVALID, first.pointer() + ": " + first.message());
            }
        }
    }

    private void begin(Connection connection, PinnedCall call, ParsedAudience.Parsed audience) throws SQLException {
        Optional<Reference> missing =
                AudienceReferences.missing(connection, call.call().event().workspace(), audience.references());
        if (missing.isPresent()) {
            calls.fail(
                    connection,
                    call.id(),
                    AudienceFailures.unknown(missing.get()),
                    missing.get().pointer() + ": there is none with id "
                            + missing.get().id());
            return;
        }
        try {
            calls.begin(connection, audienceCall(call, audience), false);
        } catch (TooComplexException e) {
            calls.fail(connection, call.id(), AudienceFailures.TOO_COMPLEX, e.getMessage());
        }
    }

    private AudienceCall audienceCall(PinnedCall pinned, ParsedAudience.Parsed audience) {
        Call call = pinned.call();
        return new AudienceCall(
                call.id(),
                call.event().workspace(),
                call.event().source(),
                null,
                call.request(),
                pinned.version(),
                call.occurredAt(),
                call.event().traceParent(),
                AudienceCall.Chosen.of(audience.audience()),
                AudienceCall.Timing.since(call.occurredAt(), clock.instant()));
    }
}
