package dev.beckon.triggers.intake;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.triggers.dryrun.Forecast;
import dev.beckon.triggers.resolution.ContactResolver;
import dev.beckon.triggers.resolution.Resolution;
import dev.beckon.triggers.verdict.VerdictRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From calls to verdicts, a chunk of contacts at a time, so that a large call holds neither memory nor locks for long.
 */
final class Expansion {

    /** Contacts of one transaction. */
    static final int CHUNK = 1_000;

    private final ContactResolver resolver;
    private final Forecast forecast;
    private final Audience audience = new Audience();

    Expansion(ContactResolver resolver, Forecast forecast) {
        this.resolver = resolver;
        this.forecast = forecast;
    }

    /** The contacts of all calls that need a verdict, in order. */
    static List<List<AdmittedCall.Entry>> chunks(Collection<AdmittedCall> calls) {
        List<List<AdmittedCall.Entry>> chunks = new ArrayList<>();
        List<AdmittedCall.Entry> chunk = new ArrayList<>();
        for (AdmittedCall call : calls) {
            for (AdmittedCall.Entry entry : call.open()) {
                if (chunk.size() == CHUNK) {
                    chunks.add(chunk);
                    chunk = new ArrayList<>(CHUNK);
                }
                chunk.add(entry);
            }
        }
        chunks.add(chunk);
        return chunks;
    }

    /**
     * Decides on a chunk and stores the verdicts.
     *
     * @return the decisions to emit
     */
    List<Audience.Decision> expand(
            Connection connection, List<AdmittedCall.Entry> chunk, Set<TriggerCallId> cancelledSince)
            throws SQLException {
        List<Resolution> resolutions = resolver.resolve(
                connection,
                chunk.stream()
                        .map(entry -> new ContactResolver.Asked(
                                entry.call().call().event().workspace(), entry.lookedUpBy()))
                        .toList());
        List<Audience.Decision> decisions = new ArrayList<>(chunk.size());
        for (int i = 0; i < chunk.size(); i++) {
            AdmittedCall.Entry entry = chunk.get(i);
            boolean cancelled = entry.call().cancelled()
                    || cancelledSince.contains(entry.call().id());
            decisions.add(audience.decide(entry, cancelled, resolutions.get(i)));
        }
        List<Audience.Decision> settled = foreseen(connection, decisions);
        new VerdictRows(connection)
                .store(settled.stream().map(Audience.Decision::verdict).toList());
        return settled.stream().filter(decision -> decision.contact() != null).toList();
    }

    /** The decisions with those of dry runs carried to their end, so that nothing of these is emitted. */
    private List<Audience.Decision> foreseen(Connection connection, List<Audience.Decision> decisions)
            throws SQLException {
        Map<Boolean, List<Audience.Decision>> dry = decisions.stream()
                .collect(Collectors.partitioningBy(
                        decision -> decision.call().call().request().dryRun()));
        List<Audience.Decision> settled = new ArrayList<>(dry.get(false));
        // By id: the hash of a call goes through all its contacts.
        Map<TriggerCallId, List<Audience.Decision>> byCall = dry.get(true).stream()
                .collect(Collectors.groupingBy(decision -> decision.call().id()));
        for (List<Audience.Decision> each : byCall.values()) {
            AdmittedCall call = each.getFirst().call();
            forecast.of(
                            connection,
                            call.call().event().workspace(),
                            call.call().request(),
                            call.pinned().version(),
                            each.stream().map(Audience.Decision::verdict).toList())
                    .forEach(verdict -> settled.add(new Audience.Decision(call, verdict, null)));
        }
        return settled;
    }
}
