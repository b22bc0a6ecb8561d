package dev.beckon.triggers.dryrun;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.triggers.contact.Contact;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.verdict.VerdictStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Some contacts of a dry run, picked when all are decided, and for the first of them what they would get. */
@ApplicationScoped
public class Samples {

    /** Contacts of a sample. */
    static final int CONTACTS = 20;

    /** Of these, how many the scenario is played for. */
    static final int PREVIEWS = 3;

    private final Plans plans;
    private final Rehearsal rehearsal;
    private final Database database;

    Samples(Plans plans, Rehearsal rehearsal, Database database) {
        this.plans = plans;
        this.rehearsal = rehearsal;
        this.database = database;
    }

    /**
     * Takes the sample of a call; without effect on one that is no dry run, or has its sample. Takes part in the
     * connection's transaction.
     */
    public void take(Connection connection, TriggerCallId call) throws SQLException {
        SampleRows rows = new SampleRows(connection);
        Optional<SampleRows.DryRun> dryRun = rows.dryRun(call);
        if (dryRun.isPresent()) {
            rows.store(call, played(connection, dryRun.get(), rows.pick(call, CONTACTS)));
        }
    }

    /** The sample of a dry run that is decided, without previews; empty before, and for other calls. */
    public Optional<List<SampledContact>> find(TriggerCallId call) {
        return stored(call)
                .map(sample ->
                        sample.stream().map(SampledContact::withoutPreview).toList());
    }

    /** Those of the sample that have a preview; none before the dry run is decided, and for other calls. */
    public List<SampledContact> previews(TriggerCallId call) {
        return stored(call).orElse(List.of()).stream()
                .filter(contact -> contact.preview() != null)
                .toList();
    }

    private Optional<List<SampledContact>> stored(TriggerCallId call) {
        return database.inTransaction(connection -> new SampleRows(connection).find(call));
    }

    private List<SampledContact> played(Connection connection, SampleRows.DryRun dryRun, List<SampledContact> picked)
            throws SQLException {
        Optional<Plan> plan = plans.find(dryRun.workspace(), dryRun.request().scenarioId(), dryRun.version());
        if (plan.isEmpty()) {
            return picked;
        }
        List<Long> chosen = picked.stream()
                .filter(Samples::wouldStart)
                .map(SampledContact::contactId)
                .limit(PREVIEWS)
                .toList();
        Map<Long, Contact> contacts = new SampleRows(connection).contacts(dryRun.workspace(), chosen);
        return picked.stream()
                .map(each -> wouldStart(each) && contacts.containsKey(each.contactId())
                        ? each.with(rehearsal.play(
                                connection,
                                plan.get(),
                                dryRun.version(),
                                dryRun.request(),
                                contacts.get(each.contactId())))
                        : each)
                .toList();
    }

    private static boolean wouldStart(SampledContact contact) {
        return VerdictStatus.STARTED.wireName().equals(contact.status());
    }
}
