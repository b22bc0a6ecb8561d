package dev.beckon.triggers.rule;

import dev.beckon.engine.definition.ConditionTest.Compare;
import dev.beckon.engine.definition.ConditionTest.EventHistory;
import dev.beckon.engine.definition.ConditionTest.Group;
import dev.beckon.engine.definition.ConditionTest.Match;
import dev.beckon.engine.definition.ConditionTest.Rule;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.definition.RuleOperator;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Contacts and rules made from few values, so that they often meet: numbers as numbers and as texts, far too large and
 * almost nothing, texts that look alike, lists, objects, nothing.
 */
final class GeneratedRules {

    private static final String FORTY_FIVE_NINES = "9".repeat(45);
    private static final List<Object> TEXTS = List.of(
            "A",
            "a",
            "b",
            "",
            " ",
            "Zoë",
            "Zoe\u0308",
            "ZOË",
            "Straße",
            "STRASSE",
            "İ",
            "i",
            "\uD83D\uDE00",
            "\uD83D\uDE01 x",
            "\uFFFD",
            "\uE000",
            "Ａ",
            "50% _x\\",
            "'\"?",
            "a\nb",
            "[]",
            "{}",
            "{deep=A}",
            "null",
            "true",
            "TRUE");
    private static final List<Object> NUMBERS = List.of(
            5,
            7,
            0,
            -150,
            2.5,
            5.0,
            -0.0,
            1e20,
            1e-7,
            1.5e300,
            0.1,
            100_000_000_000L,
            Long.MAX_VALUE,
            new BigInteger(FORTY_FIVE_NINES));
    private static final List<Object> NUMBERS_AS_TEXTS = List.of(
            "5",
            "5.0",
            "+5",
            " 5",
            "5\n",
            "007",
            "-1.5e2",
            "1e-7",
            "1E20",
            "100000000000000000000",
            "1e999",
            "1e9999",
            ".5",
            "5.",
            "1,5",
            "0x5",
            "5f",
            "٥",
            "５",
            "Infinity",
            "NaN",
            FORTY_FIVE_NINES);
    private static final List<Object> TIMES = List.of(
            "2026-01-10", "2026-01-09T23:00:00Z", "2026-01-10T00:00:00+01:00", "2026-02-01T10:00:00Z", "2026-1-10");
    private static final List<List<Object>> VALUES =
            List.of(TEXTS, TEXTS, NUMBERS, NUMBERS, NUMBERS_AS_TEXTS, TIMES, List.of(true, false));
    private static final List<String> TEXT_FIELDS =
            List.of("name", "username", "external_id", "language", "country", "time_zone");
    private static final List<String> PROPERTIES =
            List.of("plan", "score", "since", "vip", "list", "nested", "a-b", "name", "0", "-1");

    private static final List<String> STEPS = List.of("deep", "list", "0", "1", "-1", " 1", "01", "0000000001", "name");

    private final Random random;
    private final List<Long> folders;

    GeneratedRules(long seed, List<Long> folders) {
        this.random = new Random(seed);
        this.folders = folders;
    }

    /** The columns of a contact, by name. */
    Map<String, Object> contact() {
        Map<String, Object> contact = new LinkedHashMap<>();
        for (String field : TEXT_FIELDS) {
            contact.put(field, random.nextInt(3) == 0 ? null : column());
        }
        contact.put("tags", values(3).stream().map(Object::toString).distinct().toList());
        contact.put(
                "folders",
                random.ints(random.nextInt(3), 0, folders.size())
                        .distinct()
                        .mapToObj(folders::get)
                        .sorted()
                        .toList());
        contact.put("properties", properties());
        return contact;
    }

    /** Of a contact, or of an event. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name : PROPERTIES) {
            if (random.nextInt(3) > 0) {
                properties.put(name, name.equals("list") ? items(4, 2) : property(2));
            }
        }
        return properties;
    }

    /** As a contact's fixed fields are stored: stripped, and null for empty. */
    private String column() {
        String text = value().toString().strip();
        return text.isEmpty() ? null : text;
    }

    private Object property(int depth) {
        return switch (depth > 0 ? random.nextInt(8) : 7) {
            case 0, 1 -> items(4, depth - 1);
            case 2, 3 -> object(depth - 1);
            case 4 -> null;
            default -> value();
        };
    }

    private List<Object> items(int most, int depth) {
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            items.add(property(depth));
        }
        return items;
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String step : STEPS) {
            if (random.nextInt(3) == 0) {
                object.put(step, property(depth));
            }
        }
        return object;
    }

    Rules rules(int depth) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            rules.add(depth > 0 && random.nextInt(3) == 0 ? new Group(rules(depth - 1)) : compare());
        }
        return new Rules(random.nextBoolean() ? Match.ALL : Match.ANY, rules);
    }

    /** How often an event happened whose properties satisfy some rules. */
    EventHistory history(String event) {
        RuleOperator[] counting = {
            RuleOperator.EQ, RuleOperator.NE, RuleOperator.GT, RuleOperator.GTE, RuleOperator.LT, RuleOperator.LTE
        };
        List<Rule> where = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Compare onContact = compare();
            where.add(new Compare(
                    "event." + pick(PROPERTIES) + (random.nextBoolean() ? "" : "." + pick(STEPS)),
                    onContact.operator(),
                    onContact.value()));
        }
        return new EventHistory(
                event,
                counting[random.nextInt(counting.length)],
                random.nextInt(4),
                random.nextBoolean() ? Duration.ofDays(5) : null,
                where.isEmpty() ? null : new Rules(random.nextBoolean() ? Match.ALL : Match.ANY, where));
    }

    /** Up to so many. */
    int number(int most) {
        return random.nextInt(most + 1);
    }

    private Compare compare() {
        RuleOperator operator = pick(List.of(RuleOperator.values()));
        Object value = switch (operator) {
            case IN, NOT_IN -> List.of(value(), value(), value());
            case EXISTS -> random.nextBoolean();
            case EQ, NE, CONTAINS -> value();
            case GT, GTE, LT, LTE -> ordered();
        };
        return random.nextInt(10) == 0
                ? new Compare("contact.folders", RuleOperator.CONTAINS, pick(folders))
                : new Compare("contact." + field(), operator, value);
    }

    private String field() {
        return switch (random.nextInt(8)) {
            case 0 -> pick(TEXT_FIELDS);
            case 1 -> pick(List.of("tags", "tags.0", "tags.-1", "folders", "folders.0", "id"));
            case 2 -> pick(List.of("name.x", "properties", "email", "phone", "revision", "consents", "nothing"));
            case 3 -> pick(PROPERTIES);
            case 4, 5 -> "properties." + pick(PROPERTIES) + "." + pick(STEPS);
            case 6 -> "properties." + pick(PROPERTIES) + "." + pick(STEPS) + "." + pick(STEPS);
            default -> "properties." + pick(PROPERTIES);
        };
    }

    private List<Object> values(int most) {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            values.add(value());
        }
        return values;
    }

    private Object value() {
        return pick(pick(VALUES));
    }

    /** A number, or a text: what has an order. */
    private Object ordered() {
        Object value = value();
        return value instanceof Boolean ? ordered() : value;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
