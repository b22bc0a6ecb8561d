package dev.beckon.triggers.intake;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.triggers.cause.CallCauses;
import dev.beckon.triggers.verdict.VerdictRows;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Tells new calls from repeated ones. */
@ApplicationScoped
class Admission {

    private static final Logger LOGGER = Logger.getLogger(Admission.class);
    private static final String ACCEPTED = "accepted";
    private static final String CANCELLED = "cancelled";

    private final MeterRegistry meters;

    Admission(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Stored calls: those that are new, those that came before with the same body, and how each stood. */
    private record Sorted(
            List<PinnedCall> first, List<PinnedCall> repeated, Map<TriggerCallId, CallRows.Known> known) {}

    /**
     * Stores the calls; each id at most once among them.
     *
     * @return those that have not been emitted yet
     */
    List<AdmittedCall> admit(Connection connection, List<PinnedCall> calls) throws SQLException {
        Sorted sorted = sort(connection, calls);
        List<AdmittedCall> admitted =
                new ArrayList<>(sorted.first().stream().map(AdmittedCall::fresh).toList());
        List<PinnedCall> unfinished = new ArrayList<>();
        for (PinnedCall call : sorted.repeated()) {
            CallRows.Known before = sorted.known().get(call.id());
            if (before.status().equals(ACCEPTED) || before.status().equals(CANCELLED)) {
                unfinished.add(call.pinnedTo(before.version(), before.failure()));
            }
        }
        admitted.addAll(resume(connection, unfinished, sorted.known()));
        return admitted;
    }

    /** Stores the calls as {@link #admit} does, and gives those that are new. */
    List<PinnedCall> admitNew(Connection connection, List<PinnedCall> calls) throws SQLException {
        return sort(connection, calls).first();
    }

    private Sorted sort(Connection connection, List<PinnedCall> calls) throws SQLException {
        CallRows rows = new CallRows(connection);
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), rows.store(calls));
        List<TriggerCallId> conflicts = new ArrayList<>();
        for (PinnedCall call : calls) {
            CallRows.Known before = sorted.known().get(call.id());
            if (before.isNew()) {
                count(call.call().request().dryRun() ? "dry_run" : "accepted");
                CallCauses.store(connection, call.id(), call.cause());
                sorted.first().add(call);
            } else if (!before.bodyHash().equals(call.call().bodyHash())) {
                count("conflict");
                conflicts.add(call.id());
            } else {
                count("repeated");
                sorted.repeated().add(call);
            }
        }
        if (!conflicts.isEmpty()) {
            LOGGER.warnf("Same call id with another body, without effect, calls=%s", conflicts);
            rows.countConflicts(conflicts);
        }
        return sorted;
    }

    private static List<AdmittedCall> resume(
            Connection connection, List<PinnedCall> unfinished, Map<TriggerCallId, CallRows.Known> known)
            throws SQLException {
        if (unfinished.isEmpty()) {
            return List.of();
        }
        Map<TriggerCallId, List<VerdictRows.Earlier>> earlier = new VerdictRows(connection)
                .earlier(unfinished.stream().map(PinnedCall::id).toList()).stream()
                        .collect(Collectors.groupingBy(VerdictRows.Earlier::call));
        return unfinished.stream()
                .map(call -> AdmittedCall.unfinished(
                        call,
                        known.get(call.id()).status().equals(CANCELLED),
                        earlier.getOrDefault(call.id(), List.of())))
                .toList();
    }

    private void count(String result) {
        meters.counter("beckon.trigger_calls", "result", result).increment();
    }
}
