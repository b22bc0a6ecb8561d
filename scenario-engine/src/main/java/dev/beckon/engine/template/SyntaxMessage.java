package dev.beckon.engine.template;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Pebble says of a text that is no template, in the words of those who write templates. */
final class SyntaxMessage {

    private static final Pattern OTHER_TOKEN = Pattern.compile(
            "Unexpected token of value \"(.*)\" and type (\\w+), expected token of type (\\w+).*", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("Unexpected token \"\\w+\" of value \"(.*)\"", Pattern.DOTALL);
    private static final Pattern END =
            Pattern.compile("Unexpected end of template\\. Pebble was looking for the \"(\\w+)\" tag");
    private static final Pattern TAG = Pattern.compile("Unexpected tag name \"(\\w+)\"");
    private static final Pattern CHARACTER = Pattern.compile("Unexpected character \\[(.*)]", Pattern.DOTALL);

    private static final Map<Pattern, Function<MatchResult, String>> WORDS = Map.of(
            OTHER_TOKEN, SyntaxMessage::otherToken,
            TOKEN, found -> "a value is missing before '" + found.group(1) + "'",
            END, found -> "the text ends before '{% " + found.group(1) + " %}'",
            TAG,
                    found -> "there should be no '" + found.group(1)
                            + "' here; tags are if and for, each closed by its own end",
            CHARACTER, found -> "there should be no " + found.group(1) + " here; a text in quotes needs both of them");

    /** What every token is to Pebble that an author knows as something else. */
    private static final Map<String, String> EXPECTED = Map.of(
            "PRINT_END", "'}}'",
            "EXECUTE_END", "the end, '%}'",
            "NAME", "a name",
            "PUNCTUATION", "another sign",
            "STRING", "a text in quotes");

    /** What people write who know other languages. */
    private static final Map<String, String> HINTS = Map.of(
            "in", "; a list is asked by contains: contact.tags contains 'vip'", "=", "; two values are compared by ==");

    private SyntaxMessage() {}

    /** The message itself, where there are no better words. */
    static String of(String pebble) {
        for (Map.Entry<Pattern, Function<MatchResult, String>> words : WORDS.entrySet()) {
            Matcher matcher = words.getKey().matcher(pebble);
            if (matcher.matches()) {
                return words.getValue().apply(matcher.toMatchResult());
            }
        }
        return pebble;
    }

    private static String otherToken(MatchResult token) {
        String found = token.group(2).equals("EOF") ? "the text ends" : "there is '" + token.group(1) + "'";
        String expected = EXPECTED.getOrDefault(token.group(3), "something else");
        return "where " + expected + " should be, " + found + HINTS.getOrDefault(token.group(1), "");
    }
}
