package dev.beckon.triggers.rule;

import dev.beckon.engine.definition.ConditionTest.Compare;
import dev.beckon.engine.definition.ConditionTest.EventHistory;
import dev.beckon.engine.definition.ConditionTest.Group;
import dev.beckon.engine.definition.ConditionTest.Match;
import dev.beckon.engine.definition.ConditionTest.Rule;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.definition.RuleOperator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Contacts and rules made from few values, so that they often meet: numbers as numbers and as texts, lists, nothing. */
final class GeneratedRules {

    private static final List<Object> VALUES = List.of(
            "A",
            "b",
            "Zoë",
            "",
            "5",
            "5.0",
            "007",
            "-1.5e2",
            "true",
            "2026-01-10",
            "2026-02-01T10:00:00Z",
            "50% _x\\",
            5,
            7,
            -150,
            2.5,
            100_000_000_000L,
            true,
            false);
    private static final List<String> TEXT_FIELDS =
            List.of("name", "username", "external_id", "language", "country", "time_zone");
    private static final List<String> PROPERTIES = List.of("plan", "score", "since", "vip", "list", "nested", "a-b");

    private final Random random;
    private final List<Long> folders;

    GeneratedRules(long seed, List<Long> folders) {
        this.random = new Random(seed);
        this.folders = folders;
    }

    /** {@code contact} as texts see it: fixed fields, and {@code properties}. */
    Map<String, Object> contact() {
        Map<String, Object> contact = new LinkedHashMap<>();
        for (String field : TEXT_FIELDS) {
            contact.put(field, random.nextInt(3) == 0 ? null : value().toString());
        }
        contact.put("tags", values(3).stream().map(Object::toString).distinct().toList());
        contact.put(
                "folders",
                random.ints(random.nextInt(3), 0, folders.size())
                        .distinct()
                        .mapToObj(folders::get)
                        .sorted()
                        .toList());
        Map<String, Object> properties = properties();
        contact.put("properties", properties);
        properties.forEach(contact::putIfAbsent);
        return contact;
    }

    /** Of a contact, or of an event. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name : PROPERTIES) {
            if (random.nextInt(3) > 0) {
                properties.put(name, name.equals("list") ? values(4) : property());
            }
        }
        return properties;
    }

    private Object property() {
        return switch (random.nextInt(6)) {
            case 0 -> values(4);
            case 1 -> Map.of("deep", value(), "list", values(2));
            default -> value();
        };
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
                    onContact.operator() == RuleOperator.CONTAINS ? "event.list" : "event." + pick(PROPERTIES),
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
        RuleOperator operator = RuleOperator.values()[random.nextInt(RuleOperator.values().length)];
        Object value = switch (operator) {
            case IN, NOT_IN -> List.of(value(), value(), value());
            case EXISTS -> random.nextBoolean();
            case EQ, NE, CONTAINS, GT, GTE, LT, LTE -> value();
        };
        return random.nextInt(10) == 0
                ? new Compare("contact.folders", RuleOperator.CONTAINS, pick(folders))
                : new Compare("contact." + field(operator), operator, value);
    }

    /** What may be an object is not looked into as a text: that means nothing, here or there. */
    private String field(RuleOperator operator) {
        if (operator == RuleOperator.CONTAINS) {
            return pick(List.of(
                    "tags", "name", "country", "properties.list", "properties.list.1", "properties.nested.deep"));
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> pick(TEXT_FIELDS);
            case 2 -> "tags";
            case 3 -> "folders";
            case 4 -> pick(PROPERTIES);
            case 5 -> "properties." + pick(PROPERTIES) + pick(List.of(".deep", ".0", ".list", ".list.1", ".name"));
            case 6 -> pick(List.of("name.x", "properties", "tags.0", "nothing"));
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
        return pick(VALUES);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
