package dev.beckon.delivery.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields of an {@code application/x-www-form-urlencoded} body or query, by name in order of code points, with all
 * the values of a repeated name.
 */
public record FormFields(SortedMap<String, List<String>> values) {

    /**
     * Reads a body.
     *
     * @throws IllegalArgumentException for broken percent encoding
     */
    public static FormFields parse(byte[] body) {
        return parse(new String(body, StandardCharsets.UTF_8));
    }

    public static FormFields parse(String text) {
        SortedMap<String, List<String>> values = new TreeMap<>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decoded(name), any -> new ArrayList<>(1)).add(decoded(value));
            }
        }
        return new FormFields(values);
    }

    /** The first value of a name; null when there is none. */
    public String first(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.getFirst();
    }

    /** Fields given in code, each once. */
    static FormFields of(Map<String, String> fields) {
        SortedMap<String, List<String>> values = new TreeMap<>();
        fields.forEach((name, value) -> values.put(name, List.of(value)));
        return new FormFields(values);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
