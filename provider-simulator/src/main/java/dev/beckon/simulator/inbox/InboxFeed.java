package dev.beckon.simulator.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.beckon.simulator.problem.ControlJson;
import dev.beckon.simulator.problem.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * {@code GET /inbox/stream}: each message as a Server-Sent Event when it arrives. A reader that is too slow misses
 * messages and is told how many, so that it never holds up a provider.
 */
@ApplicationScoped
class InboxFeed {

    private static final int WRITE_QUEUE_BYTES = 8 << 20;

    private final Inbox inbox;
    private final ObjectMapper mapper;
    private final Vertx vertx;

    InboxFeed(Inbox inbox, ObjectMapper mapper, Vertx vertx) {
        this.inbox = inbox;
        this.mapper = mapper;
        this.vertx = vertx;
    }

    void install(@Observes Router router) {
        router.get("/inbox/stream").handler(this::open).failureHandler(InboxFeed::refuse);
    }

    private static void refuse(RoutingContext request) {
        if (request.failure() instanceof ProblemException refusal) {
            request.response()
                    .setStatusCode(refusal.problem().status())
                    .end(refusal.problem().detail());
        } else {
            request.next();
        }
    }

    private void open(RoutingContext request) {
        var filter = filter(
                request.queryParams().get("channel"), request.queryParams().get("to"));
        var response = request.response()
                .setChunked(true)
                .setWriteQueueMaxSize(WRITE_QUEUE_BYTES)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store");
        var context = vertx.getOrCreateContext();
        var missed = new AtomicLong();
        var stop = inbox.listen(message -> {
            if (filter.test(message)) {
                context.runOnContext(_ -> write(response, message, missed));
            }
        });
        request.addEndHandler(_ -> stop.run());
        response.closeHandler(_ -> stop.run());
        // Only now, so that whoever reads it misses nothing; what arrives meanwhile has its turn on this loop after it.
        response.write(": listening\n\n");
    }

    private void write(HttpServerResponse response, InboxMessage message, AtomicLong missed) {
        if (response.closed() || response.writeQueueFull()) {
            missed.incrementAndGet();
            return;
        }
        var behind = missed.getAndSet(0);
        var notice = behind > 0 ? ": missed " + behind + "\n\n" : "";
        try {
            response.write(notice + "event: message\ndata: " + mapper.writeValueAsString(message) + "\n\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An inbox message cannot be written as JSON", e);
        }
    }

    private static Predicate<InboxMessage> filter(String channelWord, String to) {
        Predicate<InboxMessage> filter = _ -> true;
        if (channelWord != null) {
            var channel = ControlJson.channel(channelWord);
            filter = filter.and(message -> message.channel() == channel);
        }
        if (to != null) {
            var key = AddressKey.of(to);
            filter = filter.and(message -> AddressKey.of(message.to()).equals(key));
        }
        return filter;
    }
}
