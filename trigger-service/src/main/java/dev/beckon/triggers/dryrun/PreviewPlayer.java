package dev.beckon.triggers.dryrun;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.database.DatabaseException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Makes the previews of dry runs on threads of its own, so that a scenario that is slow to play holds up no calls, and
 * only previews of its own workspace. What is not made in time stays as it was stored, noted as such.
 */
@ApplicationScoped
public class PreviewPlayer {

    private static final Logger LOGGER = Logger.getLogger(PreviewPlayer.class);
    private static final int THREADS = 2;

    /** Dry runs of one workspace; the previews of more are noted as not made in time. */
    private static final int MOST_WAITING = 100;

    private final Plans plans;
    private final Rehearsal rehearsal;
    private final Database database;
    private final MeterRegistry meters;
    private final FairTurns turns = new FairTurns("dry-run-previews-", THREADS, MOST_WAITING);

    PreviewPlayer(Plans plans, Rehearsal rehearsal, Database database, MeterRegistry meters) {
        this.plans = plans;
        this.rehearsal = rehearsal;
        this.database = database;
        this.meters = meters;
    }

    /** To be called when the sample is committed. Never blocks. */
    void play(AwaitedPreviews awaited) {
        if (!turns.offer(awaited.workspace(), () -> count(play(awaited.call())))) {
            count("refused");
        }
    }

    /** Goes on with what a stop left. Another instance may be at it, too: then both make the same. */
    void resume(@Observes StartupEvent event) {
        resume();
    }

    /** Plays all that is awaited. */
    public void resume() {
        try {
            database.inTransaction(connection -> new SampleRows(connection).awaited())
                    .forEach(this::play);
        } catch (DatabaseException e) {
            LOGGER.warnf("Previews that a stop left are not made: %s", e.getMessage());
        }
    }

    /** Tells how it went, for the count. */
    private String play(TriggerCallId call) {
        Optional<SampleRows.Awaited> awaited =
                database.inTransaction(connection -> new SampleRows(connection).awaited(call));
        return awaited.map(this::playAll).orElse(false)
                        && database.inTransaction(connection -> new SampleRows(connection).finish(call))
                ? "made"
                : "late";
    }

    private boolean playAll(SampleRows.Awaited awaited) {
        Optional<Plan> plan = plans.find(awaited.workspace(), awaited.request().scenarioId(), awaited.version());
        return plan.isPresent()
                && IntStream.range(0, awaited.sample().size())
                        .filter(place -> awaited.sample().get(place).preview() != null)
                        .allMatch(place -> play(awaited, plan.get(), place));
    }

    /** Tells whether it was in time. */
    private boolean play(SampleRows.Awaited awaited, Plan plan, int place) {
        SampledContact sampled = awaited.sample().get(place);
        return database.inTransaction(connection -> {
            SampleRows rows = new SampleRows(connection);
            Preview preview = rows.contact(awaited.workspace(), sampled.contactId())
                    .map(contact -> rehearsal.play(connection, plan, awaited.version(), awaited.request(), contact))
                    .orElse(null);
            return rows.replace(awaited.call(), place, sampled.with(preview));
        });
    }

    private void count(String result) {
        meters.counter("beckon.dry_runs.previews", "result", result).increment();
    }

    @PreDestroy
    void close() {
        turns.close();
    }
}
