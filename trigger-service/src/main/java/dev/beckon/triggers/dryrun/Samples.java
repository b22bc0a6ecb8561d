package dev.beckon.triggers.dryrun;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.verdict.VerdictStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Some contacts of a dry run, picked when all are decided, and for the first of them what they would get. */
@ApplicationScoped
public class Samples {

    /** Contacts of a sample. */
    static final int CONTACTS = 20;

    /** Of these, how many the scenario is played for. */
    static final int PREVIEWS = 3;

    private final Database database;
    private final PreviewPlayer player;
    private final Duration within;

    /** @param within {@code beckon.dry-runs.previews-within}: a preview that is not made by then is noted as such */
    Samples(
            Database database,
            PreviewPlayer player,
            @ConfigProperty(name = "beckon.dry-runs.previews-within", defaultValue = "PT1M") Duration within) {
        this.database = database;
        this.player = player;
        this.within = within;
    }

    /**
     * Takes the sample of a call; without effect on one that is no dry run, or has its sample. Takes part in the
     * connection's transaction.
     *
     * @return what {@link #preview} is to be given when that is committed; empty when nobody would be started
     */
    public Optional<AwaitedPreviews> take(Connection connection, TriggerCallId call) throws SQLException {
        SampleRows rows = new SampleRows(connection);
        Optional<WorkspaceId> workspace = rows.workspaceOfDryRun(call);
        if (workspace.isEmpty()) {
            return Optional.empty();
        }
        List<SampledContact> sample = noted(rows.pick(call, CONTACTS));
        boolean awaited = sample.stream().anyMatch(contact -> contact.preview() != null);
        boolean stored = rows.store(call, sample, awaited ? within : null);
        return stored && awaited ? Optional.of(new AwaitedPreviews(workspace.get(), call)) : Optional.empty();
    }

    /** Has previews made. Never blocks. */
    public void preview(AwaitedPreviews awaited) {
        player.play(awaited);
    }

    /** The sample of a dry run that is decided, without previews; empty before, and for other calls. */
    public Optional<List<SampledContact>> find(TriggerCallId call) {
        return stored(call)
                .map(stored -> stored.sample().stream()
                        .map(SampledContact::withoutPreview)
                        .toList());
    }

    /** Those of the sample that have a preview; none while it is waited for them, and for other calls. */
    public List<SampledContact> previews(TriggerCallId call) {
        return stored(call).filter(stored -> !stored.awaited()).stream()
                .flatMap(stored -> stored.sample().stream())
                .filter(contact -> contact.preview() != null)
                .toList();
    }

    private Optional<SampleRows.Stored> stored(TriggerCallId call) {
        return database.inTransaction(connection -> new SampleRows(connection).find(call));
    }

    /** With a note where a preview is to be. */
    private static List<SampledContact> noted(List<SampledContact> picked) {
        List<SampledContact> sample = new ArrayList<>(picked.size());
        int noted = 0;
        for (SampledContact contact : picked) {
            boolean chosen =
                    noted < PREVIEWS && VerdictStatus.STARTED.wireName().equals(contact.status());
            sample.add(chosen ? contact.with(Preview.NOT_IN_TIME) : contact);
            noted += chosen ? 1 : 0;
        }
        return sample;
    }
}
