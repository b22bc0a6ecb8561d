package dev.beckon.gateway.trigger;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.trigger.TriggerRequest;
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
import dev.beckon.support.web.CauseHeader;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The way of every call from its request to its answer: the body within its limits, one effect for one idempotency key,
 * and 202 only when Kafka has it. Runs on event loops; never blocks.
 */
@ApplicationScoped
public class Intake {

    /** The switch that makes a call a dry run: in the query, as a body may hold parameters of any name. */
    public static final String DRY_RUN = "dry_run";

    private final IdempotencyMemory memory;
    private final Acceptance acceptance;
    private final GatewaySettings settings;

    Intake(IdempotencyMemory memory, Acceptance acceptance, GatewaySettings settings) {
        this.memory = memory;
        this.acceptance = acceptance;
        this.settings = settings;
    }

    /** Makes of a body what is asked for; throws a {@link ProblemException} when it is not acceptable. */
    @FunctionalInterface
    public interface Reading {
        Wish read(byte[] body);
    }

    /**
     * What a body asks for.
     *
     * @param dryRun whether only to know what would happen: such a wish and one in earnest may have the same idempotency
     *     key, and neither is taken for the other
     * @param check gives the request; throws or fails with a {@link ProblemException} when it cannot be met
     */
    public record Wish(boolean dryRun, Supplier<Future<TriggerRequest>> check) {}

    /** What makes one request: who asks what where, under which trace, and which call led to it; null for none. */
    private record Asked(
            Caller caller, String target, String source, String traceParent, TriggerCallId causedBy, Wish wish) {}

    /**
     * Reads the body and answers, now or when Kafka has the call.
     *
     * @param target what is called; an idempotency key means one effect of one target
     */
    public void take(RoutingContext context, Caller caller, RouteMatch.Found found, String target, Reading reading) {
        HttpServerRequest request = context.request();
        MediaTypes.requireJson(request);
        Optional<IdempotencyKey> key = IdempotencyKey.of(caller.workspace(), request.getHeader(IdempotencyKey.HEADER));
        String traceParent = TraceParent.of(request.getHeader(TraceParent.HEADER));
        TriggerCallId cause =
                CauseHeader.read(request.getHeader(CauseHeader.NAME)).orElse(null);
        BodyReader.read(context, found.route().bodyLimit(), settings.bodyWithin())
                .compose(body -> accept(
                        new Asked(caller, target, request.path(), traceParent, cause, reading.read(body)), key, body))
                .onSuccess(accepted -> accepted.answer(context.response()))
                .onFailure(failure -> ProblemAnswers.write(context, failure));
    }

    private Future<Accepted> accept(Asked asked, Optional<IdempotencyKey> key, byte[] body) {
        return key.map(given -> keyed(asked, asked.wish().dryRun() ? given.ofDryRun() : given, body))
                .orElseGet(() ->
                        once(asked, new TriggerCallId(UUID.randomUUID()), null).map(Accepted::first));
    }

    private Future<Accepted> keyed(Asked asked, IdempotencyKey key, byte[] body) {
        String hash = Sha256.hex(asked.target().getBytes(StandardCharsets.UTF_8), new byte[1], body);
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
            case IdempotencyState.First() -> first(asked, key, hash);
        };
    }

    private Future<Accepted> first(Asked asked, IdempotencyKey key, String hash) {
        TriggerCallId call = key.callOf(asked.target());
        return Future.<Void>succeededFuture()
                .compose(start -> once(asked, call, key.value()))
                .onSuccess(accepted -> memory.complete(key, hash, accepted))
                .onFailure(refused -> memory.release(key))
                .map(Accepted::first);
    }

    private Future<TriggerCallId> once(Asked asked, TriggerCallId id, String idempotencyKey) {
        return asked.wish()
                .check()
                .get()
                .compose(request -> acceptance.accept(new TriggerCall(
                        id,
                        asked.caller().workspace(),
                        asked.source(),
                        request,
                        idempotencyKey,
                        asked.traceParent(),
                        asked.causedBy())));
    }
}
