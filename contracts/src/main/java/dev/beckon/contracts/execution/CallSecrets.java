package dev.beckon.contracts.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.beckon.contracts.codec.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a call what nobody who reads timelines should learn: the keys with which scenarios call other systems.
 * They are told by the names of headers, of parameters and of fields, and in the path of an address by how they look.
 */
final class CallSecrets {

    static final String HIDDEN = "***";

    /** An {@code action_key} is a name, and stands in every webhook of a handover. */
    private static final Pattern NAME = Pattern.compile(
            "auth|token|(?<!action_)key|secret|cookie|passw|pwd|credential|signature|session|jwt|bearer",
            Pattern.CASE_INSENSITIVE);
    /** In addresses only: elsewhere it is a part of words. */
    private static final Pattern SIGNATURE = Pattern.compile("sig", Pattern.CASE_INSENSITIVE);

    private static final Pattern USER = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*+://)[^/?#@]*+@");
    /** Of an address. As all of these it goes through a text once, whatever stands there. */
    private static final Pattern PARAMETER = Pattern.compile("([?&])([^=&#?]*+)=[^&#]*+");
    /** A part of a path in which small and capital letters and digits are mixed: no word, no number, no UUID. */
    private static final Pattern KEY_IN_PATH = Pattern.compile(
            "(?<=/)(?=[^/?#a-z]*+[a-z])(?=[^/?#A-Z]*+[A-Z])(?=[^/?#0-9]*+[0-9])[A-Za-z0-9_:.~-]{20,}+(?=[/?#]|$)");
    /** In a form, or in text that is neither form nor JSON: a name, a sign, and what stands behind it. */
    private static final Pattern ASSIGNED =
            Pattern.compile("(?<![A-Za-z0-9_.-])([A-Za-z0-9_.-]++)(\"?+\\s{0,4}+[=:]\\s{0,4}+)[^&\\s,;<>]++");

    private CallSecrets() {}

    static HttpCall hiddenIn(HttpCall call) {
        Map<String, String> headers = new LinkedHashMap<>();
        call.headers().forEach((name, value) -> headers.put(name, isSecret(name) ? HIDDEN : value));
        return new HttpCall(
                call.method(),
                url(call.url()),
                headers,
                body(call.body()),
                call.timeout(),
                call.retries(),
                call.signed());
    }

    static String url(String url) {
        if (url == null) {
            return null;
        }
        String bare = USER.matcher(url).replaceFirst("$1" + HIDDEN + "@");
        String named = PARAMETER
                .matcher(bare)
                .replaceAll(found -> Matcher.quoteReplacement(
                        isSecret(found.group(2))
                                        || SIGNATURE.matcher(found.group(2)).find()
                                ? found.group(1) + found.group(2) + '=' + HIDDEN
                                : found.group()));
        return KEY_IN_PATH.matcher(named).replaceAll(HIDDEN);
    }

    private static String body(String body) {
        if (body == null) {
            return null;
        }
        String start = body.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            try {
                JsonNode json = Json.MAPPER.readTree(body);
                return hide(json) ? Json.MAPPER.writeValueAsString(json) : body;
            } catch (JsonProcessingException noJson) {
                return assigned(body);
            }
        }
        return assigned(body);
    }

    private static String assigned(String text) {
        return ASSIGNED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        isSecret(found.group(1)) ? found.group(1) + found.group(2) + HIDDEN : found.group()));
    }

    private static boolean isSecret(String name) {
        return NAME.matcher(name).find();
    }

    /** Whether something was hidden. Numbers and truths are hidden too: a PIN is one. */
    private static boolean hide(JsonNode node) {
        boolean hidden = false;
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (isSecret(field.getKey()) && field.getValue().isValueNode()) {
                    field.setValue(TextNode.valueOf(HIDDEN));
                    hidden = true;
                } else {
                    hidden |= hide(field.getValue());
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (JsonNode item : array) {
                hidden |= hide(item);
            }
        }
        return hidden;
    }
}
