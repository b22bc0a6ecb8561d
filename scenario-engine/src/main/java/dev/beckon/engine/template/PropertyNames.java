package dev.beckon.engine.template;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that people gave and Pebble would not read as one. Inrō lets a custom property be {@code {{contact.Favourite
 * colour}}} ("Variables & Personalisation Guide"), Bloomreach's sample has {@code {{ params.name-of-the-parameter }}}
 * ("API trigger"), which to Pebble is a subtraction of unknown variables. A lone variable of that form is rewritten to
 * {@code {{contact["Favourite colour"]}}}, unless one of its words is an operator.
 */
final class PropertyNames {

    private static final Pattern NAME = Pattern.compile("\\{\\{[ \\t]*(contact|trigger|params|apicontent|answers)\\."
            + "([\\p{L}_][\\p{L}\\p{N}_]*(?: +[\\p{L}\\p{N}_]+|-[\\p{L}_][\\p{L}\\p{N}_]*)+)[ \\t]*\\}\\}");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ -]+");

    private static final Set<String> OPERATORS = Set.of("is", "not", "or", "and", "contains", "equals");

    private PropertyNames() {}

    static String quoted(String text) {
        if (!text.contains("{{")) {
            return text;
        }
        return NAME.matcher(text).replaceAll(match -> {
            String name = match.group(2);
            boolean isExpression = Arrays.stream(BETWEEN_WORDS.split(name)).anyMatch(OPERATORS::contains);
            return Matcher.quoteReplacement(
                    isExpression ? match.group() : "{{" + match.group(1) + "[\"" + name + "\"]}}");
        });
    }
}
