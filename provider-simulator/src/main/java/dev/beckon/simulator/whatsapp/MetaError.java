package dev.beckon.simulator.whatsapp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.beckon.simulator.admission.ProviderAnswer;
import java.util.Map;
import java.util.UUID;

/**
 * An error as Meta gives it (Meta "Error codes").
 *
 * @param code what programs go by
 * @param httpStatus what they should not go by
 * @param title Meta's short text
 * @param details what was wrong with this request
 */
record MetaError(int code, int httpStatus, String title, String details) {

    static final int SENDER_RATE = 130429;
    static final int PAIR_RATE = 131056;
    static final int WINDOW = 131047;
    static final int UNDELIVERABLE = 131026;
    static final int TRANSIENT = 131000;

    private record Known(int httpStatus, String title) {}

    private static final Map<Integer, Known> KNOWN = Map.ofEntries(
            Map.entry(4, new Known(400, "Application request limit reached")),
            Map.entry(100, new Known(400, "Invalid parameter")),
            Map.entry(190, new Known(401, "Access token has expired or is invalid")),
            Map.entry(368, new Known(403, "Temporarily blocked for policies violations")),
            Map.entry(80007, new Known(400, "Rate limit issues")),
            Map.entry(SENDER_RATE, new Known(429, "Rate limit hit")),
            Map.entry(130472, new Known(400, "User's number is part of an experiment")),
            Map.entry(TRANSIENT, new Known(500, "Something went wrong")),
            Map.entry(131005, new Known(403, "Access denied")),
            Map.entry(131008, new Known(400, "Required parameter is missing")),
            Map.entry(131009, new Known(400, "Parameter value is not valid")),
            Map.entry(131016, new Known(503, "Service unavailable")),
            Map.entry(UNDELIVERABLE, new Known(400, "Message undeliverable")),
            Map.entry(131031, new Known(403, "Business Account locked")),
            Map.entry(WINDOW, new Known(400, "Re-engagement message")),
            Map.entry(131048, new Known(400, "Spam rate limit hit")),
            Map.entry(
                    131049, new Known(400, "This message was not delivered to maintain healthy ecosystem engagement.")),
            Map.entry(131051, new Known(400, "Unsupported message type")),
            Map.entry(131053, new Known(400, "Media upload error")),
            Map.entry(PAIR_RATE, new Known(400, "(Business Account, Consumer Account) pair rate limit hit")),
            Map.entry(132000, new Known(400, "Number of parameters does not match the expected number of params")),
            Map.entry(132001, new Known(404, "Template name does not exist in the translation")),
            Map.entry(132012, new Known(400, "Parameter format does not match format in the created template")),
            Map.entry(133016, new Known(400, "Account register deregister rate limit exceeded")));

    static MetaError of(int code, String details) {
        var known = KNOWN.getOrDefault(code, new Known(400, "Something went wrong"));
        return new MetaError(code, known.httpStatus(), known.title(), details);
    }

    ProviderAnswer toAnswer() {
        var body = JsonNodeFactory.instance.objectNode();
        var error = body.putObject("error")
                .put("message", "(#" + code + ") " + title)
                .put("type", "OAuthException")
                .put("code", code);
        error.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
        error.put(
                "fbtrace_id",
                "A" + UUID.randomUUID().toString().replace("-", "").substring(0, 22));
        return ProviderAnswer.of(httpStatus, body);
    }
}
