package dev.beckon.simulator.rcs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.accounts.ProviderAccount;
import dev.beckon.simulator.accounts.ProviderAccounts;
import dev.beckon.simulator.admission.Counter;
import dev.beckon.simulator.admission.ProviderAnswer;
import dev.beckon.simulator.admission.Submission;
import dev.beckon.simulator.faults.FaultBook;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.inbox.Origin;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/** {@code /v1/phones/{E.164}/agentMessages} and {@code /capabilities}. */
@ApplicationScoped
class RbmRoutes {

    private static final String BEARER = "Bearer ";
    private static final List<String> FEATURES = List.of(
            "RICHCARD_STANDALONE",
            "RICHCARD_CAROUSEL",
            "ACTION_CREATE_CALENDAR_EVENT",
            "ACTION_DIAL",
            "ACTION_OPEN_URL",
            "ACTION_SHARE_LOCATION",
            "ACTION_VIEW_LOCATION");

    private final ProviderAccounts accounts;
    private final AgentMessages messages;
    private final FaultBook faults;
    private final TimesToLive timesToLive;
    private final Counter counter;
    private final InstantSource clock;

    RbmRoutes(
            ProviderAccounts accounts,
            AgentMessages messages,
            FaultBook faults,
            TimesToLive timesToLive,
            Counter counter,
            InstantSource clock) {
        this.accounts = accounts;
        this.messages = messages;
        this.faults = faults;
        this.timesToLive = timesToLive;
        this.counter = counter;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        router.post("/v1/phones/:phone/agentMessages")
                .handler(BodyHandler.create(false).setBodyLimit(RbmRules.MAX_MESSAGE_BYTES))
                .handler(refusing(this::send));
        router.delete("/v1/phones/:phone/agentMessages/:messageId").handler(refusing(this::revoke));
        router.get("/v1/phones/:phone/capabilities").handler(refusing(this::capabilities));
    }

    private void send(RoutingContext request) {
        var phone = request.pathParam("phone");
        var agentId = request.queryParams().get("agentId");
        var messageId = request.queryParams().get("messageId");
        RbmRules.checkPhone(phone);
        RbmRules.checkIds(messageId, agentId);
        checkCaller(request, agentId);
        var body = parse(request);
        RbmRules.check(body);
        var content = body.path("contentMessage");
        checkReachable(phone);
        var message = message(phone, agentId, messageId, content);
        counter.submit(request, new Submission(message, false, () -> isFirst(message, body)), new RbmWording(content));
    }

    private boolean isFirst(InboxMessage message, JsonNode body) {
        var first = messages.accept(message);
        if (first && body.has("ttl")) {
            timesToLive.start(message, body.path("ttl").asText());
        }
        return first;
    }

    private void revoke(RoutingContext request) {
        var agentId = request.queryParams().get("agentId");
        var key = new AgentMessages.Key(agentId, request.pathParam("messageId"));
        RbmRules.checkIds(key.messageId(), agentId);
        checkCaller(request, agentId);
        if (timesToLive.revoke(key).isEmpty()) {
            throw messages.known(key)
                    ? new RbmRefusal(400, "The message can no longer be revoked.")
                    : new RbmRefusal(404, "Requested entity was not found.");
        }
        Counter.answer(request, ProviderAnswer.of(200, JsonNodeFactory.instance.objectNode()));
    }

    private void capabilities(RoutingContext request) {
        var phone = request.pathParam("phone");
        RbmRules.checkPhone(phone);
        RbmRules.checkIds(
                request.queryParams().get("requestId"), request.queryParams().get("agentId"));
        checkCaller(request, request.queryParams().get("agentId"));
        checkReachable(phone);
        var body = JsonNodeFactory.instance.objectNode();
        FEATURES.forEach(body.putArray("features")::add);
        Counter.answer(request, ProviderAnswer.of(200, body));
    }

    private void checkCaller(RoutingContext request, String agentId) {
        var authorization = request.request().getHeader("Authorization");
        var wanted = accounts.find(Channel.RCS, agentId).map(ProviderAccount::token);
        var valid = authorization != null
                && authorization.startsWith(BEARER)
                && wanted.filter(token -> !authorization.equals(BEARER + token)).isEmpty();
        if (!valid) {
            throw new RbmRefusal(401, "Request had invalid authentication credentials.");
        }
    }

    private void checkReachable(String phone) {
        if (faults.unreachable(Channel.RCS, phone)) {
            throw new RbmRefusal(404, "The phone number cannot be reached with RCS.");
        }
    }

    private InboxMessage message(String phone, String agentId, String messageId, JsonNode content) {
        var reading = RbmReading.of(content);
        return new InboxMessage(
                Channel.RCS,
                phone,
                agentId,
                reading.kind(),
                reading.text(),
                null,
                null,
                reading.buttons(),
                reading.attachments(),
                reading.extras(),
                clock.instant(),
                messageId,
                messageId,
                null,
                Origin.of(agentId));
    }

    private static JsonNode parse(RoutingContext request) {
        try {
            return Json.MAPPER.readTree(request.body().buffer().getBytes());
        } catch (IOException _) {
            throw new RbmRefusal(400, "Invalid JSON payload received.");
        }
    }

    private static Handler<RoutingContext> refusing(Handler<RoutingContext> handler) {
        return request -> {
            try {
                handler.handle(request);
            } catch (RbmRefusal refusal) {
                Counter.answer(request, refusal.error().toAnswer());
            }
        };
    }
}
