package dev.beckon.simulator.rcs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.beckon.simulator.admission.ProviderAnswer;
import dev.beckon.simulator.admission.Wording;
import dev.beckon.simulator.faults.ErrorFault;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.limits.Breach;

/**
 * RBM's answers to one request.
 *
 * @param content the {@code contentMessage}, which a success repeats
 */
record RbmWording(JsonNode content) implements Wording {

    @Override
    public ProviderAnswer accepted(InboxMessage message) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("name", "phones/" + message.to() + "/agentMessages/" + message.providerId())
                .put("sendTime", message.receivedAt().toString());
        body.set("contentMessage", content);
        return ProviderAnswer.of(200, body);
    }

    @Override
    public ProviderAnswer fault(ErrorFault fault) {
        return new RbmError(
                        fault.httpStatusOr(fault.codeOr(503)), fault.messageOr("The service is currently unavailable."))
                .toAnswer();
    }

    @Override
    public ProviderAnswer limit(Breach breach) {
        return new RbmError(429, "Quota exceeded for quota metric 'Agent messages' (" + breach + ").").toAnswer();
    }
}
