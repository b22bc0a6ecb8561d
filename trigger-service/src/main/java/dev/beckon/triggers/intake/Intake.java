package dev.beckon.triggers.intake;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.triggers.apitrigger.ApiTriggerCall;
import dev.beckon.triggers.apitrigger.ApiTriggerFanOut;
import dev.beckon.triggers.cancellation.Cancellation;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.dryrun.AwaitedPreviews;
import dev.beckon.triggers.dryrun.Forecast;
import dev.beckon.triggers.dryrun.Samples;
import dev.beckon.triggers.resolution.ContactResolver;
import dev.beckon.triggers.start.StartCommands;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes calls from the topic to the worker. Taking the same calls again changes nothing that is done. */
@ApplicationScoped
class Intake {

    private final Database database;
    private final ScenarioPinning pinning;
    private final Admission admission;
    private final ContactResolver resolver;
    private final StartCommands commands;
    private final Cancellation cancellation;
    private final ApiTriggerFanOut apiTriggers;
    private final AudienceIntake audiences;
    private final Forecast forecast;
    private final Samples samples;

    Intake(
            Database database,
            ScenarioPinning pinning,
            Admission admission,
            ContactResolver resolver,
            StartCommands commands,
            Cancellation cancellation,
            ApiTriggerFanOut apiTriggers,
            AudienceIntake audiences,
            Forecast forecast,
            Samples samples) {
        this.database = database;
        this.pinning = pinning;
        this.admission = admission;
        this.resolver = resolver;
        this.commands = commands;
        this.cancellation = cancellation;
        this.apiTriggers = apiTriggers;
        this.audiences = audiences;
        this.forecast = forecast;
        this.samples = samples;
    }

    /** The first chunk is decided in the transaction that stores the calls: most calls need no other. */
    private record Opening(
            List<AdmittedCall> calls, List<List<AdmittedCall.Entry>> chunks, List<Audience.Decision> starts) {}

    /** The calls that are emitted from now on, and the previews that are to be made of those that are dry runs. */
    private record Finished(Set<TriggerCallId> emitted, List<AwaitedPreviews> previews) {}

    /** Blocks until the commands of all calls are with the brokers and the calls are marked as emitted. */
    @Timed(value = "beckon.intake", histogram = true)
    public void take(List<Call> calls) {
        apiTriggers.take(calls.stream()
                .filter(Call::isOfApiTrigger)
                .map(call -> new ApiTriggerCall(call.event(), call.occurredAt(), call.bodyHash()))
                .toList());
        takeOfScenarios(calls.stream().filter(call -> !call.isOfApiTrigger()).toList());
    }

    private void takeOfScenarios(List<Call> calls) {
        Map<TriggerCallId, Call> distinct = new LinkedHashMap<>();
        List<Call> repeated = new ArrayList<>();
        for (Call call : calls) {
            if (distinct.putIfAbsent(call.id(), call) != null) {
                repeated.add(call);
            }
        }
        Map<Boolean, List<PinnedCall>> byAudience = pinning.pin(List.copyOf(distinct.values())).stream()
                .collect(Collectors.partitioningBy(pinned -> pinned.call().isOfAudience()));
        audiences.take(byAudience.get(true));
        if (!byAudience.get(false).isEmpty()) {
            expand(byAudience.get(false));
        }
        if (!repeated.isEmpty()) {
            takeOfScenarios(repeated);
        }
    }

    private void expand(List<PinnedCall> pinned) {
        Expansion expansion = new Expansion(resolver, forecast);
        Opening opening = database.inTransaction(connection -> {
            List<AdmittedCall> calls = admission.admit(connection, pinned);
            List<List<AdmittedCall.Entry>> chunks = Expansion.chunks(calls);
            return new Opening(calls, chunks, expansion.expand(connection, chunks.getFirst(), Set.of()));
        });
        if (opening.calls().isEmpty()) {
            return;
        }
        List<TriggerCallId> ids = opening.calls().stream().map(AdmittedCall::id).toList();
        emit(opening.starts());
        for (List<AdmittedCall.Entry> chunk :
                opening.chunks().subList(1, opening.chunks().size())) {
            emit(database.inTransaction(
                    connection -> expansion.expand(connection, chunk, new CallRows(connection).cancelled(ids))));
        }
        finish(opening.calls());
    }

    private void emit(List<Audience.Decision> starts) {
        commands.emit(starts.stream().map(Audience.Decision::start).toList());
    }

    /** Cancel wins: what was emitted of a call that was cancelled meanwhile is told to stop, behind its start. */
    private void finish(List<AdmittedCall> calls) {
        List<TriggerCallId> ids = calls.stream().map(AdmittedCall::id).toList();
        Finished finished = database.inTransaction(connection -> {
            List<AwaitedPreviews> previews = new ArrayList<>();
            for (AdmittedCall call : calls) {
                if (call.call().request().dryRun()) {
                    samples.take(connection, call.id()).ifPresent(previews::add);
                }
            }
            return new Finished(new CallRows(connection).markEmitted(ids), previews);
        });
        finished.previews().forEach(samples::preview);
        ids.stream().filter(id -> !finished.emitted().contains(id)).forEach(cancellation::stopExecutionsOf);
    }
}
