package dev.beckon.simulator.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.beckon.simulator.admission.ProviderAnswer;
import dev.beckon.simulator.admission.Wording;
import dev.beckon.simulator.faults.ErrorFault;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.limits.Breach;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Twilio's answers to one request. */
record TwilioWording(TwilioRequest request) implements Wording {

    private static final int CONCURRENCY = 20429;

    @Override
    public ProviderAnswer accepted(InboxMessage message) {
        var account = message.origin().senderId();
        var at =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(message.receivedAt().atOffset(ZoneOffset.UTC));
        var text = request.body() == null ? "" : request.body();
        var byService = request.messagingServiceSid() != null;
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("account_sid", account)
                .put("api_version", TwilioRoutes.VERSION)
                .put("body", text)
                .put("date_created", at)
                .put("date_sent", (String) null)
                .put("date_updated", at)
                .put("direction", "outbound-api")
                .put("error_code", (Integer) null)
                .put("error_message", (String) null)
                .put("from", byService ? null : request.from())
                .put("messaging_service_sid", request.messagingServiceSid())
                .put("num_media", Integer.toString(request.mediaUrls().size()))
                .put("num_segments", Integer.toString(Segments.count(text)))
                .put("price", (String) null)
                .put("price_unit", "USD")
                .put("sid", message.providerId())
                .put("status", byService ? "accepted" : "queued")
                .put("to", request.to())
                .put(
                        "uri",
                        "/" + TwilioRoutes.VERSION + "/Accounts/" + account + "/Messages/" + message.providerId()
                                + ".json");
        return ProviderAnswer.of(201, body);
    }

    @Override
    public ProviderAnswer fault(ErrorFault fault) {
        var code = fault.codeOr(20500);
        var usualStatus = switch (code) {
            case CONCURRENCY -> 429;
            case 20003 -> 401;
            case 20500 -> 500;
            case 20503 -> 503;
            default -> 400;
        };
        return new TwilioError(fault.httpStatusOr(usualStatus), code, fault.messageOr("Injected by PUT /faults."))
                .toAnswer();
    }

    @Override
    public ProviderAnswer limit(Breach breach) {
        return new TwilioError(429, CONCURRENCY, "Too Many Requests").toAnswer();
    }
}
