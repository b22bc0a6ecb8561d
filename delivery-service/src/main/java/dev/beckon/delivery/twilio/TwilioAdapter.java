package dev.beckon.delivery.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.adapter.AddressedMessage;
import dev.beckon.delivery.adapter.ChannelAdapter;
import dev.beckon.delivery.adapter.ContentCheck;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.http.HttpCall;
import dev.beckon.delivery.http.HttpReply;
import dev.beckon.delivery.http.ProviderHttp;
import java.util.Optional;

/** Sends through {@code POST {base}/2010-04-01/Accounts/{AccountSid}/Messages.json}. */
final class TwilioAdapter implements ChannelAdapter {

    private final TwilioConfig config;
    private final ProviderHttp http;

    TwilioAdapter(TwilioConfig config, ProviderHttp http) {
        this.config = config;
        this.http = http;
    }

    @Override
    public Optional<String> fault(MessageContent content) {
        return ContentCheck.faultWithoutTemplates(content).or(() -> TwilioRequest.fault(config, content));
    }

    @Override
    public SendOutcome send(AddressedMessage message) {
        Optional<String> fault = fault(message.content());
        if (fault.isPresent()) {
            return new SendOutcome.Rejected("sms_content", fault.get());
        }
        HttpCall call = new HttpCall(
                config.messages(),
                config.authorization(),
                "application/x-www-form-urlencoded",
                TwilioRequest.form(config, message));
        return switch (http.post(call)) {
            case HttpReply.Answered answer when answer.isSuccess() -> accepted(answer.json());
            case HttpReply.Answered answer -> TwilioErrors.outcome(answer);
            case HttpReply.NotSent notSent -> new SendOutcome.Retryable(notSent.reason());
            case HttpReply.NoAnswer noAnswer -> new SendOutcome.Unknown(noAnswer.reason());
        };
    }

    private static SendOutcome accepted(JsonNode answer) {
        String sid = answer.path("sid").asText("");
        if (sid.isEmpty()) {
            return new SendOutcome.Unknown("sms_answer_without_sid");
        }
        if (TwilioStatus.of(answer.path("status").asText("queued")) == MessageStatus.FAILED) {
            String code = answer.path("error_code").asText("failed");
            return TwilioErrors.failed(code, answer.path("error_message").asText("failed"));
        }
        return new SendOutcome.Accepted(sid);
    }
}
