package dev.beckon.engine.template;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Inrō lets a custom property be named as people named it, {@code {{contact.Favourite colour}}} ("Variables &
 * Personalisation Guide"); to Pebble that is two words. A lone variable of that form is rewritten to {@code
 * {{contact["Favourite colour"]}}}, unless one of its words is an operator.
 */
final class PropertyNames {

    private static final Pattern SPACED =
            Pattern.compile("\\{\\{[ \\t]*(\\w+)\\.([\\p{L}_][\\p{L}\\p{N}_]*(?: +[\\p{L}\\p{N}_]+)+)[ \\t]*\\}\\}");

    private static final Set<String> OPERATORS = Set.of("is", "not", "or", "and", "contains", "equals");

    private PropertyNames() {}

    static String quoted(String text) {
        if (!text.contains("{{")) {
            return text;
        }
        return SPACED.matcher(text).replaceAll(match -> {
            String name = match.group(2);
            boolean isExpression = Arrays.stream(name.split(" +")).anyMatch(OPERATORS::contains);
            return Matcher.quoteReplacement(
                    isExpression ? match.group() : "{{" + match.group(1) + "[\"" + name + "\"]}}");
        });
    }
}
