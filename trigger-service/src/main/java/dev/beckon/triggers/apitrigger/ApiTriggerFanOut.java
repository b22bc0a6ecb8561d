package dev.beckon.triggers.apitrigger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.audience.AudienceCall;
import dev.beckon.triggers.audience.AudienceCalls;
import dev.beckon.triggers.audience.AudienceFailures;
import dev.beckon.triggers.audience.Expander;
import dev.beckon.triggers.audience.UnknownReferenceException;
import dev.beckon.triggers.cause.CallCauses;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.cause.Causes;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.directory.FreshSearch;
import dev.beckon.triggers.routing.Listeners.ApiListener;
import dev.beckon.triggers.rule.TooComplexException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Makes of each call of an API trigger one call for each scenario that listens, in the transaction that stores it. The
 * same call taken again changes nothing.
 */
@ApplicationScoped
public class ApiTriggerFanOut {

    private final Database database;
    private final ListeningScenarios listening;
    private final AudienceCalls calls;
    private final Causes causes;
    private final Expander expander;
    private final MeterRegistry meters;
    private final Clock clock;

    ApiTriggerFanOut(
            Database database,
            ListeningScenarios listening,
            AudienceCalls calls,
            Causes causes,
            Expander expander,
            MeterRegistry meters,
            Clock clock) {
        this.database = database;
        this.listening = listening;
        this.calls = calls;
        this.causes = causes;
        this.expander = expander;
        this.meters = meters;
        this.clock = clock;
    }

    /** A call, what led to it, and what it starts. */
    private record Fan(ApiTriggerCall call, Cause cause, ListeningScenarios.Found found) {}

    /** Blocks until all are stored. */
    public void take(List<ApiTriggerCall> batch) {
        if (batch.isEmpty()) {
            return;
        }
        FreshSearch search = listening.search();
        Function<TriggerCallId, Cause> known =
                causes.of(batch.stream().map(call -> call.event().causedBy()).toList());
        List<Fan> fans = new ArrayList<>();
        batch.forEach(call -> {
            Cause cause = known.apply(call.event().causedBy());
            fans.add(new Fan(call, cause, listening.find(call, cause, search)));
        });
        database.inRepeatedTransaction(connection -> {
            for (Fan fan : fans) {
                take(connection, fan);
            }
            return batch.size();
        });
        expander.wakeUp();
    }

    private void take(Connection connection, Fan fan) throws SQLException {
        ParentRows rows = new ParentRows(connection);
        if (rows.store(fan.call(), fan.found().failure())) {
            count(fan.call().event().request().dryRun() ? "dry_run" : "accepted");
            for (ApiListener listener : fan.found().scenarios()) {
                open(connection, fan, listener);
            }
        } else {
            count(rows.countConflict(fan.call()) ? "conflict" : "repeated");
        }
    }

    private void open(Connection connection, Fan fan, ApiListener listener) throws SQLException {
        AudienceCall child = child(fan.call(), listener);
        CallCauses.store(connection, child.id(), fan.cause());
        try {
            calls.open(connection, child, false);
        } catch (TooComplexException e) {
            calls.fail(connection, child.id(), AudienceFailures.TOO_COMPLEX, null);
        } catch (UnknownReferenceException e) {
            calls.fail(connection, child.id(), e.reason(), e.getMessage());
        }
    }

    private AudienceCall child(ApiTriggerCall call, ApiListener listener) {
        TriggerRequest request = call.event().request();
        return new AudienceCall(
                new TriggerCallId(DerivedId.of("api_trigger_call", call.id(), listener.scenario())),
                call.event().workspace(),
                "/api_triggers/" + request.apiTriggerId(),
                call.id(),
                new TriggerRequest(
                        listener.scenario(),
                        List.of(),
                        request.data(),
                        request.executionKey(),
                        request.priority() == null ? Lane.BULK : request.priority(),
                        null,
                        null,
                        request.dryRun()),
                listener.version(),
                call.occurredAt(),
                call.event().traceParent(),
                chosen(listener.options().get("audience")),
                AudienceCall.Timing.since(call.occurredAt(), clock.instant()));
    }

    private static AudienceCall.Chosen chosen(JsonNode audience) {
        return audience == null ? AudienceCall.Chosen.EVERYBODY : AudienceCall.Chosen.stored(audience);
    }

    private void count(String result) {
        meters.counter("beckon.api_trigger_calls", "result", result).increment();
    }
}
