package dev.beckon.engine.answer;

import dev.beckon.contracts.contact.ContactProfile;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How somebody writes dates.
 *
 * @param language in which months are named, beside English
 * @param monthFirst whether {@code 3/1} is the first of March
 */
record Manner(Locale language, boolean monthFirst) {

    /** CLDR's short date forms begin with the month: the United States, their territories, and the Philippines. */
    private static final Set<String> MONTH_FIRST = Set.of("US", "AS", "GU", "MP", "PR", "UM", "VI", "PH");

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    /** @param contact may be null; where no country is known, the one that the language names counts */
    static Manner of(ContactProfile contact) {
        Locale language = contact == null || contact.language() == null
                ? Locale.ENGLISH
                : Locale.forLanguageTag(contact.language().replace('_', '-'));
        String country = contact == null || contact.country() == null ? language.getCountry() : contact.country();
        return new Manner(language, MONTH_FIRST.contains(country.toUpperCase(Locale.ROOT)));
    }

    /**
     * The number of the month.
     *
     * @param name folded, without a full stop
     */
    Optional<Integer> month(String name) {
        return Stream.of(language, Locale.ENGLISH)
                .flatMap(locale -> Arrays.stream(Month.values()).filter(month -> isNamed(month, name, locale)))
                .map(Month::getValue)
                .findFirst();
    }

    private static boolean isNamed(Month month, String name, Locale locale) {
        return STYLES.stream()
                .anyMatch(style -> FoldedText.withoutEnd(month.getDisplayName(style, locale))
                        .equals(name));
    }
}
