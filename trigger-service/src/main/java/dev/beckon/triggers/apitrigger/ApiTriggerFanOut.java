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
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.routing.Listeners.ApiListener;
import dev.beckon.triggers.rule.TooComplexException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes of each call of an API trigger one call for each scenario that listens, in the transaction that stores it. The
 * same call taken again changes nothing.
 */
@ApplicationScoped
public class ApiTriggerFanOut {

    private final Database database;
    private final ListeningScenarios listening;
    private final AudienceCalls calls;
    private final Expander expander;
    private final MeterRegistry meters;
    private final Clock clock;

    ApiTriggerFanOut(
            Database database,
            ListeningScenarios listening,
            AudienceCalls calls,
            Expander expander,
            MeterRegistry meters,
            Clock clock) {
        this.database = database;
        this.listening = listening;
        this.calls = calls;
        this.expander = expander;
        this.meters = meters;
        this.clock = clock;
    }

    /** Blocks until all are stored. */
    public void take(List<ApiTriggerCall> batch) {
        if (batch.isEmpty()) {
            return;
        }
        Instant deadline = listening.deadline();
        Map<ApiTriggerCall, ListeningScenarios.Found> found = new LinkedHashMap<>();
        batch.forEach(call -> found.put(call, listening.find(call, deadline)));
        database.inRepeatedTransaction(connection -> {
            for (Map.Entry<ApiTriggerCall, ListeningScenarios.Found> each : found.entrySet()) {
                take(connection, each.getKey(), each.getValue());
            }
            return batch.size();
        });
        expander.wakeUp();
    }

    private void take(Connection connection, ApiTriggerCall call, ListeningScenarios.Found found) throws SQLException {
        ParentRows rows = new ParentRows(connection);
        if (rows.store(call, found.failure())) {
            count("accepted");
            for (ApiListener listener : found.scenarios()) {
                open(connection, call, listener);
            }
        } else {
            count(rows.countConflict(call) ? "conflict" : "repeated");
        }
    }

    private void open(Connection connection, ApiTriggerCall call, ApiListener listener) throws SQLException {
        AudienceCall child = child(call, listener);
        try {
            calls.open(connection, child, false);
        } catch (TooComplexException e) {
            calls.fail(connection, child.id(), AudienceFailures.TOO_COMPLEX, null);
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
