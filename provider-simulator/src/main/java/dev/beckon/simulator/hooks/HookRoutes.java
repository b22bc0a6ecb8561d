package dev.beckon.simulator.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.simulator.problem.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code /hooks/{name}} with any method: the address to give to an HTTP request or a webhook. */
@ApplicationScoped
class HookRoutes {

    private static final long MAX_BODY_BYTES = 4 << 20;

    private final Hooks hooks;
    private final Vertx vertx;
    private final InstantSource clock;

    HookRoutes(Hooks hooks, Vertx vertx, InstantSource clock) {
        this.hooks = hooks;
        this.vertx = vertx;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        router.route("/hooks/:name")
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
                .handler(this::receive);
    }

    private void receive(RoutingContext request) {
        try {
            var hook = hooks.of(request.pathParam("name"));
            var answer = hook.next();
            hook.add(received(request, answer.cut() ? 0 : answer.status()));
            if (answer.delayMs() > 0) {
                vertx.setTimer(answer.delayMs(), _ -> end(request, answer));
            } else {
                end(request, answer);
            }
        } catch (ProblemException refusal) {
            request.response()
                    .setStatusCode(refusal.problem().status())
                    .end(refusal.problem().detail());
        }
    }

    private ReceivedRequest received(RoutingContext request, int status) {
        var body = request.body().buffer();
        return new ReceivedRequest(
                request.request().method().name(),
                request.request().path(),
                request.request().query(),
                headers(request.request()),
                body == null ? "" : body.toString(),
                status,
                clock.instant());
    }

    private static Map<String, String> headers(HttpServerRequest request) {
        var headers = new TreeMap<String, String>();
        request.headers()
                .forEach((name, value) -> headers.merge(
                        name.toLowerCase(Locale.ROOT), value, (before, another) -> before + ", " + another));
        return headers;
    }

    private static void end(RoutingContext request, HookAnswer answer) {
        var response = request.response();
        if (answer.cut()) {
            request.request().connection().close();
        } else if (!response.closed()) {
            response.setStatusCode(answer.status());
            if (answer.body() != null && !answer.body().isNull()) {
                response.putHeader("Content-Type", answer.body().isTextual() ? "text/plain" : "application/json");
            }
            answer.headers().forEach(response::putHeader);
            response.end(Buffer.buffer(text(answer.body())));
        }
    }

    private static String text(JsonNode body) {
        if (body == null || body.isNull()) {
            return "";
        }
        return body.isTextual() ? body.textValue() : body.toString();
    }
}
