package dev.beckon.triggers.rule;

/** Rules, with those of the segments they name, come to more than {@link RuleCompiler#MAX_COMPARISONS} comparisons. */
public final class TooComplexException extends RuntimeException {

    TooComplexException() {
        super("More than " + RuleCompiler.MAX_COMPARISONS + " comparisons, those of the segments named among them");
    }
}
