package dev.beckon.delivery.rcs;

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

/** Sends through {@code POST {base}/v1/phones/{E.164}/agentMessages?messageId=&agentId=}. */
final class RcsAdapter implements ChannelAdapter {

    private final RcsConfig config;
    private final ProviderHttp http;

    RcsAdapter(RcsConfig config, ProviderHttp http) {
        this.config = config;
        this.http = http;
    }

    @Override
    public boolean isIdempotent() {
        return true;
    }

    @Override
    public Optional<String> fault(MessageContent content) {
        return ContentCheck.faultWithoutTemplates(content).or(() -> RcsForm.fault(RcsForm.of(content)));
    }

    @Override
    public SendOutcome send(AddressedMessage message) {
        Optional<String> fault = fault(message.content());
        if (fault.isPresent()) {
            return new SendOutcome.Rejected("rcs_content", fault.get());
        }
        return switch (http.post(call(message))) {
            case HttpReply.Answered answer
            when answer.isSuccess() ->
                new SendOutcome.Accepted(message.messageId().toString());
            case HttpReply.Answered answer -> RcsErrors.outcome(answer);
            case HttpReply.NotSent notSent -> new SendOutcome.Retryable(notSent.reason());
            case HttpReply.NoAnswer noAnswer -> new SendOutcome.Unknown(noAnswer.reason());
        };
    }

    private HttpCall call(AddressedMessage message) {
        try {
            byte[] body = Json.MAPPER.writeValueAsBytes(RcsRequest.body(message));
            String authorization = "Bearer " + config.accessToken();
            return new HttpCall(RcsRequest.uri(config, message), authorization, "application/json", body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A JSON tree can always be written", e);
        }
    }
}
