package dev.beckon.engine.answer;

/** What a reply comes to. */
public sealed interface Judged {

    /**
     * One of the answers offered.
     *
     * @param id the branch label
     * @param title what is kept
     */
    record Choice(String id, String title) implements Judged {}

    /**
     * An answer in a form of its own.
     *
     * @param value a text or a number; a date in ISO 8601, an e-mail address in lower case; an empty text is not kept
     */
    record Value(Object value) implements Judged {}

    /**
     * No answer.
     *
     * @param code {@code not_a_choice}, {@code not_a_number}, {@code number_too_small}, {@code number_too_large}, {@code
     *     not_a_date}, {@code not_an_email} or {@code not_a_phone_number}
     */
    record Rejected(String code) implements Judged {}
}
