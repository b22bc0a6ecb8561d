package dev.beckon.engine.simulation;

import dev.beckon.contracts.journal.FactQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of the contact's segments and events, told or found out; what is not, is assumed to be none. For one thread. */
final class KnownFacts {

    private final Map<String, Boolean> segments = new HashMap<>();
    private final Map<String, Long> events = new HashMap<>();
    private final FactSource source;

    KnownFacts(FactSource source) {
        this.source = source;
    }

    void learn(SimulatedInput.Facts facts) {
        if (facts.segments() != null) {
            segments.putAll(facts.segments());
        }
        if (facts.events() != null) {
            events.putAll(facts.events());
        }
    }

    void happened(String event) {
        events.merge(event, 1L, Long::sum);
    }

    /** The answers by their keys; each that is only assumed is told in {@code assumptions}. */
    Map<String, Object> answers(List<FactQuery> queries, List<String> assumptions) {
        Map<String, Object> answers = new HashMap<>();
        for (FactQuery query : queries) {
            switch (query) {
                case FactQuery.InSegment segment -> {
                    Object known = known(query, segments.get(Long.toString(segment.segmentId())));
                    answers.put(segment.key(), known == null ? false : known);
                    if (known == null) {
                        assumptions.add("The contact is not in segment " + segment.segmentId());
                    }
                }
                case FactQuery.EventCount count -> {
                    Object known = known(query, events.get(count.event()));
                    answers.put(count.key(), known == null ? 0L : known);
                    if (known == null) {
                        assumptions.add("The event '" + count.event() + "' has never happened");
                    }
                }
            }
        }
        return answers;
    }

    /** What was told stands above what can be found out. */
    private Object known(FactQuery query, Object told) {
        return told == null ? source.answer(query).orElse(null) : told;
    }
}
