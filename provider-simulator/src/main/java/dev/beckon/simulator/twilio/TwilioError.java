package dev.beckon.simulator.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.beckon.simulator.admission.ProviderAnswer;

/** An error in Twilio's form: {@code {code, message, more_info, status}}. */
record TwilioError(int httpStatus, int code, String message) {

    ProviderAnswer toAnswer() {
        return ProviderAnswer.of(
                httpStatus,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", code)
                        .put("message", message)
                        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .put("status", httpStatus));
    }
}
