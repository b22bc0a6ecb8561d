package dev.beckon.engine.condition;

import dev.beckon.engine.template.Rendered;
import dev.beckon.engine.template.Template;
import dev.beckon.engine.template.TemplateScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a condition is asked about, and what it did not find there. For one thread and one question. */
public final class Asked {

    private final TemplateScope scope;
    private final Map<String, Object> facts;
    private final List<Object> bound;
    private List<String> unknown = List.of();

    private Asked(TemplateScope scope, Map<String, Object> facts, List<Object> bound) {
        this.scope = scope;
        this.facts = facts;
        this.bound = bound;
    }

    /** Nothing has been found out from elsewhere yet, and the rules' templates are rendered as they are met. */
    public static Asked of(TemplateScope scope) {
        return new Asked(scope, null, null);
    }

    /** @param found values by the key of their query; those that are not there could not be found out */
    public Asked withFacts(Map<String, Object> found) {
        return new Asked(scope, found, bound);
    }

    /** @param values what {@link CompiledCondition#bind} gave earlier, in the place of the templates */
    public Asked bound(List<Object> values) {
        return new Asked(scope, facts, values);
    }

    /** The variables that were read and not there, each once. */
    public List<String> unknownVariables() {
        return unknown;
    }

    TemplateScope scope() {
        return scope;
    }

    boolean knowsFacts() {
        return facts != null;
    }

    Object fact(String key) {
        return facts.get(key);
    }

    Object value(int place, Template template) {
        if (bound != null) {
            return place < bound.size() ? bound.get(place) : null;
        }
        Rendered rendered = template.render(scope);
        missed(rendered.unknownVariables());
        return rendered.text();
    }

    void missed(List<String> variables) {
        for (String variable : variables) {
            if (!unknown.contains(variable)) {
                unknown = unknown.isEmpty() ? new ArrayList<>() : unknown;
                unknown.add(variable);
            }
        }
    }
}
