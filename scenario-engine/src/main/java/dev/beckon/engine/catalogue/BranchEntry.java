package dev.beckon.engine.catalogue;

import dev.beckon.engine.definition.Branch;

/**
 * A branch that actions may hang on.
 *
 * @param label what {@code parent_branch} says
 * @param description when it is taken
 */
public record BranchEntry(String label, String description) {

    static BranchEntry of(String label) {
        return new BranchEntry(label, description(label));
    }

    private static String description(String label) {
        return switch (label) {
            case Branch.NEXT -> "the only way on; parent_branch may be absent";
            case Branch.OPTION_REPLIED -> "an answer that is none of those offered";
            case Branch.OPTION_EXPIRED -> "nothing came in time";
            case Branch.OPTION_FAILED -> "it could not be delivered or carried out";
            case Branch.OPTION_INVALID -> "answers of the wrong kind, as often as was allowed";
            case Branch.OPTION_TRUE -> "the condition holds";
            case Branch.OPTION_FALSE -> "the condition does not hold";
            case Branch.OPTION_RECEIVED -> "the event happened";
            case Branch.OPTION_DELIVERED -> "the message reached the contact";
            case Branch.OPTION_READ -> "the message was read";
            case Branch.OPTION_SUCCESS -> "answered with a status below 400";
            case Branch.OPTION_COMPLETED -> "it came to its end";
            case Branch.OPTION_ALLOWED -> "the limit is not reached";
            case Branch.OPTION_LIMITED -> "the limit is reached";
            case Branch.OPTION_RESUMED -> "the contact was given back";
            default -> Branch.optionIndex(label).isPresent() ? "this answer, counted from 0" : "this way of the test";
        };
    }
}
