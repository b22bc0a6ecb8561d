package dev.beckon.delivery.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.delivery.adapter.AddressedMessage;
import dev.beckon.delivery.adapter.ChannelAdapter;
import dev.beckon.delivery.adapter.ContentCheck;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.http.HttpCall;
import dev.beckon.delivery.http.HttpReply;
import dev.beckon.delivery.http.ProviderHttp;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Sends through {@code POST {base}/v23.0/{phone_number_id}/messages}. */
final class WhatsAppAdapter implements ChannelAdapter {

    private final WhatsAppConfig config;
    private final ProviderHttp http;

    WhatsAppAdapter(WhatsAppConfig config, ProviderHttp http) {
        this.config = config;
        this.http = http;
    }

    @Override
    public Optional<String> fault(MessageContent content) {
        return ContentCheck.fault(content).or(() -> WhatsAppLimits.fault(WhatsAppForms.of(content)));
    }

    /** Outside the window Meta takes approved templates only. */
    @Override
    public boolean needsOpenWindow(MessageContent content) {
        return content.template() == null;
    }

    @Override
    public SendOutcome send(AddressedMessage message) {
        Optional<String> fault = fault(message.content());
        if (fault.isPresent()) {
            return new SendOutcome.Rejected("whatsapp_content", fault.get());
        }
        return switch (http.post(call(message))) {
            case HttpReply.Answered answer when answer.isSuccess() -> accepted(answer);
            case HttpReply.Answered answer -> WhatsAppErrors.outcome(answer);
            case HttpReply.NotSent notSent -> new SendOutcome.Retryable(notSent.reason());
            case HttpReply.NoAnswer noAnswer -> new SendOutcome.Unknown(noAnswer.reason());
        };
    }

    private HttpCall call(AddressedMessage message) {
        try {
            byte[] body = Json.MAPPER.writeValueAsBytes(WhatsAppRequest.of(message));
            return new HttpCall(config.messages(), "Bearer " + config.accessToken(), "application/json", body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A JSON tree can always be written", e);
        }
    }

    private static SendOutcome accepted(HttpReply.Answered answer) {
        String id = answer.json().path("messages").path(0).path("id").asText("");
        return id.isEmpty() ? new SendOutcome.Unknown("whatsapp_answer_without_id") : new SendOutcome.Accepted(id);
    }
}
