package dev.beckon.simulator.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.accounts.ProviderAccounts;
import dev.beckon.simulator.admission.Counter;
import dev.beckon.simulator.admission.ProviderAnswer;
import dev.beckon.simulator.admission.Submission;
import dev.beckon.simulator.inbox.AddressKey;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.inbox.MessageKind;
import dev.beckon.simulator.inbox.Origin;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;

/** {@code POST /{version}/{phone_number_id}/messages}. */
@ApplicationScoped
class WhatsappRoutes {

    private static final String MESSAGES = "/(?<version>v\\d+\\.\\d+)/(?<sender>\\d+)/messages";
    private static final String BEARER = "Bearer ";
    private static final long MAX_BODY_BYTES = 1 << 20;

    private final ProviderAccounts accounts;
    private final Counter counter;
    private final InstantSource clock;

    WhatsappRoutes(ProviderAccounts accounts, Counter counter, InstantSource clock) {
        this.accounts = accounts;
        this.counter = counter;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        router.postWithRegex(MESSAGES)
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
                .handler(this::send);
    }

    private void send(RoutingContext request) {
        try {
            var senderId = request.pathParam("sender");
            checkToken(request.request().getHeader("Authorization"), senderId);
            var body = parse(request);
            if ("read".equals(body.path("status").textValue())) {
                markRead(request, body);
                return;
            }
            WhatsappRules.check(body);
            var input =
                    body.path(body.path("to").isTextual() ? "to" : "recipient").textValue();
            var message = message(body, senderId, input);
            var freeForm = message.kind() != MessageKind.TEMPLATE;
            counter.submit(request, Submission.of(message, freeForm), new WhatsappWording(input));
        } catch (MetaRefusal refusal) {
            Counter.answer(request, refusal.error().toAnswer());
        }
    }

    private void checkToken(String authorization, String senderId) {
        if (authorization == null || !authorization.startsWith(BEARER) || authorization.length() == BEARER.length()) {
            throw new MetaRefusal(190, "The request carries no bearer token.");
        }
        var wanted = accounts.find(Channel.WHATSAPP, senderId)
                .map(account -> account.token())
                .orElse(null);
        if (wanted != null && !authorization.substring(BEARER.length()).equals(wanted)) {
            throw new MetaRefusal(190, "The bearer token is not the one registered for this phone number.");
        }
    }

    private static JsonNode parse(RoutingContext request) {
        try {
            return Json.MAPPER.readTree(request.body().buffer().getBytes());
        } catch (IOException e) {
            throw new MetaRefusal(
                    100,
                    "The body is not JSON: "
                            + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static void markRead(RoutingContext request, JsonNode body) {
        Field.text(body, "message_id", "message_id", 256);
        Counter.answer(
                request,
                ProviderAnswer.of(200, JsonNodeFactory.instance.objectNode().put("success", true)));
    }

    private InboxMessage message(JsonNode body, String senderId, String input) {
        var reading = WhatsappReading.of(body);
        return new InboxMessage(
                Channel.WHATSAPP,
                AddressKey.display(input),
                senderId,
                reading.kind(),
                reading.text(),
                null,
                null,
                reading.buttons(),
                reading.attachments(),
                reading.extras(),
                clock.instant(),
                "wamid." + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT),
                body.path("biz_opaque_callback_data").textValue(),
                null,
                Origin.of(senderId));
    }
}
