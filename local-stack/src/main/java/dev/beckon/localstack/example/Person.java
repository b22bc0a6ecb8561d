package dev.beckon.localstack.example;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * A customer of the insurer, made from nothing but a number.
 *
 * @param number 1 or more
 */
record Person(int number) {

    String externalId() {
        return "policy-%06d".formatted(number);
    }

    private Country country() {
        return Country.values()[number % Country.values().length];
    }

    /** The contact as the import takes it. */
    Map<String, Object> contact() {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        Map<String, Object> contact = new LinkedHashMap<>();
        String first = pick(country().firstNames(), random);
        String last = pick(country().lastNames(), random);
        contact.put("external_id", externalId());
        contact.put("name", first + " " + last);
        Reach reach = Reach.of(number);
        if (reach.hasMailbox()) {
            contact.put("email", plain(first) + "." + plain(last) + "." + number + "@example.org");
        }
        String phone = phone(random.nextInt(3) == 0);
        reach.phone(phone).ifPresent(written -> contact.put("phone", written));
        contact.put("language", country().language());
        contact.put("country", country().name());
        contact.put("time_zone", country().timeZone());
        contact.put("tags", number % 3 == 0 ? List.of("home", "garden") : List.of("home"));
        contact.put("properties", properties(random));
        contact.put("consents", reach.consents());
        return contact;
    }

    /** No two people share a number: the multiplier has no factor in common with 10, so that nothing comes twice. */
    private String phone(boolean nationally) {
        String pattern = country().phonePattern(nationally);
        int places = (int) pattern.chars().filter(letter -> letter == '#').count();
        long all = Math.powExact(10L, places);
        long digits = (number / Country.values().length * 7_919L + 1_234_567L) % all;
        String padded = Long.toString(all + digits).substring(1);
        return fill(pattern, place -> padded.charAt(place));
    }

    private Map<String, Object> properties(Random random) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("postcode", fill(country().postcodePattern(), place -> (char) ('0' + random.nextInt(10))));
        properties.put("insured_sum", 100_000 + 5_000 * random.nextInt(80));
        return properties;
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String fill(String pattern, IntFunction<Character> digitAt) {
        StringBuilder filled = new StringBuilder(pattern.length());
        int place = 0;
        for (char letter : pattern.toCharArray()) {
            filled.append(letter == '#' ? digitAt.apply(place++) : (Character) letter);
        }
        return filled.toString();
    }

    private static String plain(String name) {
        List<String> letters = new ArrayList<>();
        String decomposed = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD);
        decomposed
                .replace("ł", "l")
                .replace("Ł", "L")
                .chars()
                .filter(letter -> letter < 128 && Character.isLetter(letter))
                .forEach(letter -> letters.add(Character.toString(letter)));
        return String.join("", letters).toLowerCase(Locale.ROOT);
    }
}
