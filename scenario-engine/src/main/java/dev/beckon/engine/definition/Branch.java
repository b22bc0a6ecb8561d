package dev.beckon.engine.definition;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Branch labels. {@code option_0}…, {@code option_replied}, {@code option_expired}, {@code option_true} and {@code
 * option_false} are Inrō's words (help centre, "JSON definitions"); the others are ours.
 */
public final class Branch {

    /** The only exit of an action that does not branch; authors may leave it out. */
    public static final String NEXT = "next";

    /** An answer that matches none of those offered. */
    public static final String OPTION_REPLIED = "option_replied";

    /** No answer in time. */
    public static final String OPTION_EXPIRED = "option_expired";

    /** The question could not be delivered; without a child here {@link #OPTION_EXPIRED} is taken. */
    public static final String OPTION_FAILED = "option_failed";

    public static final String OPTION_TRUE = "option_true";

    public static final String OPTION_FALSE = "option_false";

    /** Answers of the wrong kind, as often as was allowed. */
    public static final String OPTION_INVALID = "option_invalid";

    public static final String OPTION_RECEIVED = "option_received";
    public static final String OPTION_DELIVERED = "option_delivered";
    public static final String OPTION_READ = "option_read";
    public static final String OPTION_SUCCESS = "option_success";
    public static final String OPTION_COMPLETED = "option_completed";
    public static final String OPTION_ALLOWED = "option_allowed";
    public static final String OPTION_LIMITED = "option_limited";
    public static final String OPTION_RESUMED = "option_resumed";

    static final List<String> SINGLE_EXIT = List.of(NEXT);

    private static final Pattern OPTION = Pattern.compile("option_(\\d{1,3})");

    private Branch() {}

    /** The branch of the answer at {@code index}, counted from 0. */
    public static String option(int index) {
        return "option_" + index;
    }

    /** The branch of a test's way at {@code index}, counted from 0: {@code option_a}, {@code option_b}, …. */
    public static String letter(int index) {
        return "option_" + (char) ('a' + index);
    }

    /** The index in {@code option_<index>}; empty for any other label. */
    public static OptionalInt optionIndex(String branch) {
        Matcher matcher = OPTION.matcher(branch);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
