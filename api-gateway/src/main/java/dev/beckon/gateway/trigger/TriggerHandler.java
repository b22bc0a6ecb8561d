package dev.beckon.gateway.trigger;

import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.gateway.GatewaySettings;
import dev.beckon.gateway.access.Caller;
import dev.beckon.gateway.access.Sha256;
import dev.beckon.gateway.http.BodyReader;
import dev.beckon.gateway.http.MediaTypes;
import dev.beckon.gateway.http.ProblemAnswers;
import dev.beckon.gateway.http.TraceParent;
import dev.beckon.gateway.idempotency.IdempotencyKey;
import dev.beckon.gateway.idempotency.IdempotencyMemory;
import dev.beckon.gateway.idempotency.IdempotencyState;
import dev.beckon.gateway.route.RouteMatch;
import dev.beckon.support.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code POST /api/v1/scenarios/{id}/trigger}. Runs on event loops; never blocks. */
@ApplicationScoped
public class TriggerHandler {

    private final ScenarioLookup scenarios;
    private final IdempotencyMemory memory;
    private final Acceptance acceptance;
    private final GatewaySettings settings;

    TriggerHandler(
            ScenarioLookup scenarios, IdempotencyMemory memory, Acceptance acceptance, GatewaySettings settings) {
        this.scenarios = scenarios;
        this.memory = memory;
        this.acceptance = acceptance;
        this.settings = settings;
    }

    /** What makes one request: who asks for which scenario, under which trace. */
    private record Asked(Caller caller, String scenario, String traceParent) {}

    /** Reads the body and answers, now or when Kafka has the call. */
    public void handle(RoutingContext context, Caller caller, RouteMatch.Found found) {
        HttpServerRequest request = context.request();
        MediaTypes.requireJson(request);
        Optional<IdempotencyKey> key = IdempotencyKey.of(caller.workspace(), request.getHeader(IdempotencyKey.HEADER));
        Asked asked = new Asked(caller, found.firstParameter(), TraceParent.of(request.getHeader(TraceParent.HEADER)));
        BodyReader.read(context, found.route().bodyLimit(), settings.bodyWithin())
                .compose(body -> key.map(given -> keyed(asked, given, body))
                        .orElseGet(() -> once(asked, body, new TriggerCallId(UUID.randomUUID()), null)
                                .map(Accepted::first)))
                .onSuccess(accepted -> accepted.answer(context.response()))
                .onFailure(failure -> ProblemAnswers.write(context, failure));
    }

    private Future<Accepted> keyed(Asked asked, IdempotencyKey key, byte[] body) {
        String hash = Sha256.hex(asked.scenario().getBytes(StandardCharsets.UTF_8), new byte[1], body);
        return switch (memory.begin(key, hash)) {
            case IdempotencyState.Accepted(var call) -> Future.succeededFuture(Accepted.replayed(call));
            case IdempotencyState.InProgress() ->
                throw ProblemException.conflict(
                        "idempotency_in_progress", "The same request is being handled at this moment; ask again");
            case IdempotencyState.UsedOtherwise() ->
                throw ProblemException.unprocessable(
                        "idempotency_key_reused",
                        "This " + IdempotencyKey.HEADER + " was used with another request; choose a new one",
                        List.of());
            case IdempotencyState.First() -> first(asked, key, hash, body);
        };
    }

    private Future<Accepted> first(Asked asked, IdempotencyKey key, String hash, byte[] body) {
        TriggerCallId call = DerivedId.triggerCall(key.workspace(), asked.scenario() + "/" + key.value());
        return Future.<Void>succeededFuture()
                .compose(start -> once(asked, body, call, key.value()))
                .onSuccess(accepted -> memory.complete(key, hash, accepted))
                .onFailure(refused -> memory.release(key))
                .map(Accepted::first);
    }

    private Future<TriggerCallId> once(Asked asked, byte[] body, TriggerCallId id, String idempotencyKey) {
        TriggerBody checked = TriggerBody.read(body);
        return scenarios
                .active(asked.caller().workspace(), asked.scenario())
                .compose(scenario -> acceptance.accept(new TriggerCall(
                        id,
                        asked.caller().workspace(),
                        checked.request(scenario),
                        idempotencyKey,
                        asked.traceParent())));
    }
}
