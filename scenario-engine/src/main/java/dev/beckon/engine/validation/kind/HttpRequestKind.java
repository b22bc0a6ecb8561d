package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.HttpRequest;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.DataType;
import dev.beckon.engine.validation.field.DurationType;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.FlagType;
import dev.beckon.engine.validation.field.MapType;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.WholeType;
import dev.beckon.engine.validation.field.WordType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code http_request}. */
final class HttpRequestKind implements ActionKind<HttpRequest> {

    /** A token of RFC 9110, section 5.6.2. */
    private static final TextType.Form HEADER_NAME = new TextType.Form(
            Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}"), "invalid_header", "this is no name of a header");

    private static final Field<String> METHOD = Field.of("method", new WordType<>(methods(), "method"), "the method")
            .or("GET");
    private static final Field<String> URL = Field.required("url", TextType.url(), "a public address");
    private static final Field<Map<String, String>> HEADERS = Field.of(
                    "headers",
                    new MapType<>(TextType.template(Limits.MAX_URL_LENGTH), HEADER_NAME, Limits.MAX_HEADERS),
                    "names and values")
            .or(Map.of());
    private static final Field<Object> BODY =
            Field.of("body", new DataType(), "a text, or JSON whose texts are templates");
    private static final Field<String> SAVE_AS = Field.of(
                    "save_as", TextType.key(), "the answer is http.<save_as>.status, .body and .error afterwards")
            .orElse("the action_key");
    private static final Field<Duration> TIMEOUT = Field.of(
                    "timeout", DurationType.upTo(Limits.MAX_HTTP_TIMEOUT), "for one attempt")
            .or(Limits.DEFAULT_HTTP_TIMEOUT);
    private static final Field<Integer> RETRIES = Field.of(
                    "retries", new WholeType(0, Limits.MAX_HTTP_RETRIES), "further attempts where one fails")
            .or(Limits.DEFAULT_HTTP_RETRIES);
    private static final Field<Boolean> SIGNED = Field.of(
                    "signed", new FlagType(), "whether the workspace's secret signs it")
            .or(false);

    private static Map<String, String> methods() {
        Map<String, String> methods = new LinkedHashMap<>();
        Stream.of("GET", "POST", "PUT", "PATCH", "DELETE").forEach(method -> methods.put(method, method));
        return methods;
    }

    @Override
    public Class<HttpRequest> record() {
        return HttpRequest.class;
    }

    @Override
    public String description() {
        return "Call another system and keep its answer.";
    }

    @Override
    public List<Field<?>> options() {
        return List.of(METHOD, URL, HEADERS, BODY, SAVE_AS, TIMEOUT, RETRIES, SIGNED);
    }

    @Override
    public HttpRequest read(ActionFields fields) {
        Fields options = fields.options();
        return new HttpRequest(
                fields.placement(),
                METHOD.read(options),
                URL.read(options),
                HEADERS.read(options),
                BODY.read(options),
                SAVE_AS.read(options, fields.actionKey()),
                TIMEOUT.read(options),
                RETRIES.read(options),
                SIGNED.read(options));
    }

    @Override
    public void write(HttpRequest request, ObjectNode outer, ObjectNode options) {
        METHOD.write(options, request.method());
        URL.write(options, request.url());
        HEADERS.write(options, request.headers());
        if (request.body() != null) {
            options.set(BODY.name(), BODY.type().write(request.body()));
        }
        SAVE_AS.write(options, request.saveAs());
        TIMEOUT.write(options, request.timeout());
        RETRIES.write(options, request.retries());
        SIGNED.write(options, request.signed());
    }

    @Override
    public String example() {
        return """
                {"action_key": "stock", "action_type": "http_request",
                 "options": {"method": "POST", "url": "https://api.shop.example/stock",
                   "headers": {"X-Shop": "{{ trigger.shop }}"}, "body": {"product": "{{ trigger.product_id }}"},
                   "save_as": "stock", "timeout": "PT5S", "retries": 3, "signed": true}}""";
    }
}
