package dev.beckon.triggers.verdict;

/** Reason codes of verdicts that are decided here; those of references and refusals come from their own types. */
public final class Reasons {

    /** The call names the contact twice; the first time counts. */
    public static final String DUPLICATE_CONTACT = "duplicate_contact";

    public static final String NO_ADDRESS = "no_address";
    /** There are addresses, but none with consent granted. */
    public static final String NO_CONSENT = "no_consent";

    /** Where the contact is, the campaign's time of day was past when it began, and such zones are left out. */
    public static final String LOCAL_TIME_PAST = "local_time_past";

    public static final String CANCELLED = "cancelled";
    /** The call's data and the contact together exceed what the brokers take. */
    public static final String COMMAND_TOO_LARGE = "command_too_large";

    private Reasons() {}
}
