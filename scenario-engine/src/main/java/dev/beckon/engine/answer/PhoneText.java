package dev.beckon.engine.answer;

import dev.beckon.contracts.access.AccessRecord.Workspace;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.engine.phone.PhoneNumbers;
import java.util.Optional;

/** Reads a phone number that somebody writes into a chat: a number of their country, or one with a country code. */
final class PhoneText {

    private PhoneText() {}

    /**
     * The number in E.164.
     *
     * @param contact may be null
     * @param workspace may be null
     * @return empty for what no numbering plan knows, and for a number without a country code where no country is known
     */
    static Optional<String> read(String text, ContactProfile contact, Workspace workspace) {
        String shown = visible(text);
        return shown.codePoints().allMatch(PhoneText::isInNumbers)
                ? PhoneNumbers.e164(shown, country(contact, workspace))
                : Optional.empty();
    }

    /** Where the contact lives, else where their own number belongs, else where the workspace is. */
    private static String country(ContactProfile contact, Workspace workspace) {
        if (contact != null && contact.country() != null) {
            return contact.country();
        }
        return Optional.ofNullable(contact)
                .flatMap(known -> PhoneNumbers.country(known.phone()))
                .orElseGet(() -> workspace == null ? null : workspace.country());
    }

    /** Letters make other texts of it, though they stand on keys of a phone too. */
    private static boolean isInNumbers(int character) {
        return Character.isDigit(character)
                || Character.isSpaceChar(character)
                || Character.isWhitespace(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || "+./()".indexOf(character) >= 0;
    }

    /** Address books put signs around a number that say which way it is written. */
    private static String visible(String text) {
        return text.codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .limit(PhoneNumbers.MAX_LENGTH + 1L)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
