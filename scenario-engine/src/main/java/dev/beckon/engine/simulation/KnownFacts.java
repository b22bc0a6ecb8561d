package dev.beckon.engine.simulation;

import dev.beckon.contracts.journal.FactQuery;
import dev.beckon.engine.condition.CompiledCondition;
import dev.beckon.engine.template.TemplateScope;
import dev.beckon.engine.validation.ParsedRules;
import dev.beckon.engine.validation.RuleParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the contact's segments and events: what the inputs tell, else what is true of a stored contact; of
 * anybody else, what is not told is assumed to be none. Events among the inputs come on top. For one thread.
 */
final class KnownFacts {

    private final FactSource stored;
    private final Map<String, Boolean> segments = new HashMap<>();
    private final Map<String, Long> events = new HashMap<>();
    private final List<Happened> happened = new ArrayList<>();

    /** An event among the inputs. */
    private record Happened(String name, Map<String, Object> properties, Instant at) {}

    /** @param stored null for somebody who is only described */
    KnownFacts(FactSource stored) {
        this.stored = stored;
    }

    void learn(SimulatedInput.Facts facts) {
        if (facts.segments() != null) {
            segments.putAll(facts.segments());
        }
        if (facts.events() != null) {
            events.putAll(facts.events());
            happened.removeIf(event -> facts.events().containsKey(event.name()));
        }
    }

    void happened(String event, Map<String, Object> properties, Instant at) {
        happened.add(new Happened(event, properties, at));
    }

    /** The answers by their keys; each that is only assumed is told in {@code assumptions}. */
    Map<String, Object> answers(List<FactQuery> queries, Instant now, List<String> assumptions) {
        Map<String, Object> found = stored == null
                ? Map.of()
                : stored.facts(queries.stream().filter(query -> !isTold(query)).toList(), now);
        Map<String, Object> answers = new HashMap<>();
        for (FactQuery query : queries) {
            Object known = isTold(query) ? told(query) : found.get(query.key());
            if (known == null && stored != null) {
                assumptions.add("It could not be found out: " + name(query));
                continue;
            }
            long own = query instanceof FactQuery.EventCount count ? countOwn(count, now) : 0;
            if (known == null && own == 0) {
                assumptions.add(none(query));
            }
            answers.put(query.key(), together(query, known, own));
        }
        return answers;
    }

    private boolean isTold(FactQuery query) {
        return told(query) != null;
    }

    private Object told(FactQuery query) {
        return switch (query) {
            case FactQuery.InSegment segment -> segments.get(Long.toString(segment.segmentId()));
            case FactQuery.EventCount count -> events.get(count.event());
        };
    }

    private static Object together(FactQuery query, Object known, long own) {
        return switch (query) {
            case FactQuery.InSegment _ -> known != null && (Boolean) known;
            case FactQuery.EventCount _ -> own + (known == null ? 0 : ((Number) known).longValue());
        };
    }

    private long countOwn(FactQuery.EventCount count, Instant now) {
        return happened.stream()
                .filter(event -> event.name().equals(count.event()))
                .filter(event -> count.within() == null || !event.at().isBefore(now.minus(count.within())))
                .filter(event -> count.where() == null
                        || RuleParser.bound(count.where()) instanceof ParsedRules.Parsed(var rules, var _)
                                && CompiledCondition.of(rules)
                                        .test(new TemplateScope(Map.of("event", event.properties())))
                                        .isTrue())
                .count();
    }

    private static String none(FactQuery query) {
        return switch (query) {
            case FactQuery.InSegment segment -> "The contact is not in segment " + segment.segmentId();
            case FactQuery.EventCount count -> "The event '" + count.event() + "' has never happened";
        };
    }

    private static String name(FactQuery query) {
        return switch (query) {
            case FactQuery.InSegment segment -> "whether the contact is in segment " + segment.segmentId();
            case FactQuery.EventCount count -> "how often the event '" + count.event() + "' happened";
        };
    }
}
