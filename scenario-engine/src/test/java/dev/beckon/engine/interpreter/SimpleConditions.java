package dev.beckon.engine.interpreter;

import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.engine.definition.ConditionTest;
import dev.beckon.engine.definition.ConditionTest.Compare;
import dev.beckon.engine.definition.ConditionTest.EventHistory;
import dev.beckon.engine.definition.ConditionTest.Group;
import dev.beckon.engine.definition.ConditionTest.InSegment;
import dev.beckon.engine.definition.ConditionTest.Match;
import dev.beckon.engine.definition.ConditionTest.Rule;
import dev.beckon.engine.definition.ConditionTest.Rules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Conditions, answered by trying out all that the facts could be. */
record SimpleConditions(SimpleEngine model) {

    /** Null when it hangs on the facts. */
    Boolean withoutFacts(ConditionTest test) {
        if (test instanceof ConditionTest.Expression expression) {
            return expression.text().startsWith("trigger");
        }
        int count = facts((Rules) test).size();
        Set<Boolean> answers = new HashSet<>();
        for (int bits = 0; bits < 1 << count; bits++) {
            List<Boolean> truths = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                truths.add((bits >> i & 1) == 1);
            }
            answers.add(group((Rules) test, truths));
        }
        return answers.size() == 1 ? answers.iterator().next() : null;
    }

    boolean withFacts(ConditionTest test, Map<String, Object> found) {
        List<Rule> facts = facts((Rules) test);
        List<Boolean> truths = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Object value = found.get("f" + i);
            truths.add(
                    switch (facts.get(i)) {
                        case EventHistory history -> value instanceof Integer number && number >= history.count();
                        case InSegment segment -> value instanceof Boolean member && member == segment.member();
                        default -> throw new IllegalStateException();
                    });
        }
        return group((Rules) test, truths);
    }

    private static List<Rule> facts(Rules rules) {
        List<Rule> facts = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            if (rule instanceof Group(Rules nested)) {
                facts.addAll(facts(nested));
            } else if (!(rule instanceof Compare)) {
                facts.add(rule);
            }
        }
        return facts;
    }

    private boolean group(Rules rules, List<Boolean> truths) {
        boolean all = true;
        boolean any = false;
        for (Rule rule : rules.rules()) {
            boolean holds = switch (rule) {
                case Group(Rules nested) -> {
                    int count = facts(nested).size();
                    yield group(nested, truths.subList(0, count));
                }
                case Compare compare -> holds(compare);
                case EventHistory _, InSegment _ -> truths.getFirst();
            };
            int used = rule instanceof Compare
                    ? 0
                    : rule instanceof Group(Rules nested) ? facts(nested).size() : 1;
            truths = truths.subList(used, truths.size());
            all &= holds;
            any |= holds;
        }
        return rules.match() == Match.ALL ? all : any;
    }

    private boolean holds(Compare compare) {
        return switch (compare.field()) {
            case "contact.tags" -> model.tags.contains("red".equals(compare.value()) ? "red" : "blue");
            case "contact.folders" -> model.folders.contains(1L);
            case "contact.score" -> atLeastThree(model.score);
            case "messages.a0.status" -> model.statuses.get("a0") == MessageStatus.DELIVERED;
            case "http.http1.status" -> Integer.valueOf(200).equals(model.httpStatus);
            case "answers.a0" -> "Yes".equals(model.answers.get("a0"));
            case "trigger.count" -> true;
            default -> throw new IllegalStateException(compare.field());
        };
    }

    private static boolean atLeastThree(Object score) {
        if (score == null || score instanceof List) {
            return false;
        }
        try {
            return new BigDecimal(score.toString()).compareTo(new BigDecimal(3)) >= 0;
        } catch (NumberFormatException e) {
            return score.toString().compareTo("3") >= 0;
        }
    }

    /** Whether an event gets through the filter of a wait. */
    static boolean passes(ConditionTest filter, Map<String, Object> properties) {
        if (filter == null) {
            return true;
        }
        Compare compare = (Compare) ((Rules) filter).rules().getFirst();
        return compare.field().equals("event.who")
                ? properties.containsKey("who")
                : "7".equals(properties.get("amount"));
    }
}
