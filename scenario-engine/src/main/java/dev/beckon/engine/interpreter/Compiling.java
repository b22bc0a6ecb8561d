package dev.beckon.engine.interpreter;

import dev.beckon.engine.condition.CompiledCondition;
import dev.beckon.engine.definition.ConditionTest;
import dev.beckon.engine.template.Escaping;
import dev.beckon.engine.template.Template;
import dev.beckon.engine.template.TemplateCompiler;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compiles the texts and conditions of one version, and notes the messages whose status they ask for: a receipt of any
 * other need not be kept. It may note too many, never too few.
 */
final class Compiling {

    private static final Pattern MESSAGES =
            Pattern.compile("(?<![\\w.'\"])messages(?:\\.([\\w-]+)|\\s*\\[\\s*['\"]([^'\"]+)['\"]\\s*\\])?");

    private final Set<String> awaited = new HashSet<>();
    private final Set<String> tracked = new HashSet<>();
    private boolean tracksAll;
    private boolean tracksLast;

    Template text(String text) {
        return compiled(text, Escaping.NONE);
    }

    /** Null for null. */
    Template optional(String text) {
        return text == null ? null : text(text);
    }

    /** Null for null. */
    Template optionalHtml(String text) {
        return text == null ? null : compiled(text, Escaping.HTML);
    }

    List<Template> texts(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    private Template compiled(String text, Escaping escaping) {
        if (text.indexOf('{') >= 0) {
            note(text);
        }
        return TemplateCompiler.compile(text, escaping);
    }

    CompiledCondition condition(ConditionTest test) {
        switch (test) {
            case ConditionTest.Expression(String text) -> note(text);
            case ConditionTest.Rules rules -> noteRules(rules);
        }
        return CompiledCondition.of(test);
    }

    private void noteRules(ConditionTest.Rules rules) {
        for (ConditionTest.Rule rule : rules.rules()) {
            switch (rule) {
                case ConditionTest.Compare compare -> {
                    note(compare.field());
                    note(String.valueOf(compare.value()));
                }
                case ConditionTest.Group group -> noteRules(group.rules());
                case ConditionTest.EventHistory history -> {
                    if (history.where() != null) {
                        noteRules(history.where());
                    }
                }
                case ConditionTest.InSegment _ -> {}
            }
        }
    }

    /** A step waits until this action's message has arrived, or will not. */
    void await(String actionKey) {
        awaited.add(actionKey);
    }

    Set<String> awaited() {
        return Set.copyOf(awaited);
    }

    private void note(String text) {
        tracksLast |= text.contains("last_message");
        if (!text.contains("messages")) {
            return;
        }
        Matcher matcher = MESSAGES.matcher(text);
        while (matcher.find()) {
            String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            tracksAll |= key == null;
            tracked.add(key);
        }
    }

    /**
     * The actions whose messages' every status is asked for.
     *
     * @param all the keys of the version's actions
     */
    Set<String> tracked(Set<String> all) {
        Set<String> known = new HashSet<>(all);
        if (!tracksAll) {
            known.retainAll(tracked);
        }
        return Set.copyOf(known);
    }

    boolean tracksLast() {
        return tracksLast;
    }
}
