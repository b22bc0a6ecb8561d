package dev.beckon.engine.interpreter;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.execution.HttpCall;
import dev.beckon.engine.definition.HttpRequest;
import dev.beckon.engine.template.Template;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call to another system, compiled.
 *
 * @param body null for none
 * @param contentType of the body, where the author names none; null for no body
 */
record HttpCallText(
        String method,
        Template url,
        Map<String, Template> headers,
        ValueText body,
        String contentType,
        Duration timeout,
        int retries,
        boolean signed) {

    private static final String CONTENT_TYPE = "Content-Type";

    static HttpCallText of(HttpRequest action, Compiling compiling) {
        Map<String, Template> headers = new LinkedHashMap<>();
        action.headers().forEach((name, value) -> headers.put(name, compiling.text(value)));
        Object body = action.body();
        boolean typed = headers.keySet().stream().anyMatch(CONTENT_TYPE::equalsIgnoreCase);
        String type = body instanceof String ? "text/plain; charset=utf-8" : "application/json";
        return new HttpCallText(
                action.method(),
                compiling.text(action.url()),
                headers,
                body == null ? null : ValueText.of(body, compiling),
                body == null || typed ? null : type,
                action.timeout(),
                action.retries(),
                action.signed());
    }

    HttpCall render(Walk walk, String actionKey) {
        Map<String, String> rendered = LinkedHashMap.newLinkedHashMap(headers.size() + 1);
        headers.forEach((name, value) -> rendered.put(name, Texts.oneLine(walk.render(actionKey, value))));
        if (contentType != null) {
            rendered.put(CONTENT_TYPE, contentType);
        }
        String address = walk.render(actionKey, url).strip();
        return new HttpCall(
                method,
                WebAddress.of(address).orElse(address),
                rendered,
                body == null ? null : text(body, walk, actionKey),
                timeout,
                retries,
                signed);
    }

    private static String text(ValueText body, Walk walk, String actionKey) {
        return switch (body) {
            case ValueText.Text(Template template) -> walk.render(actionKey, template);
            case ValueText.Fixed(String text) -> text;
            default -> json(body.render(walk, actionKey));
        };
    }

    static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Maps, lists and scalars can be written as JSON", e);
        }
    }
}
