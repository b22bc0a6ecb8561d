package dev.beckon.engine.interpreter;

import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.WarningRaised;
import dev.beckon.engine.template.Rendered;
import dev.beckon.engine.template.Template;
import dev.beckon.engine.template.TemplateFailedException;
import dev.beckon.engine.template.TemplateScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One sprint under way: what has happened so far and what texts see. For one thread, thrown away afterwards. */
final class Walk {

    private final ExecutionId executionId;
    private final Environment environment;
    private final Map<String, Object> data;
    private final List<ExecutionEvent> events = new ArrayList<>();
    private Map<String, Object> answers;
    private int step;
    private TemplateScope scope;

    Walk(ExecutionState state, Environment environment) {
        this.executionId = state.executionId();
        this.environment = environment;
        this.data = state.data();
        this.answers = state.answers();
        this.step = state.step();
    }

    Instant now() {
        return environment.now();
    }

    int step() {
        return step;
    }

    void nextStep() {
        step++;
        scope = null;
    }

    Map<String, Object> answers() {
        return answers;
    }

    List<ExecutionEvent> events() {
        return events;
    }

    void happened(ExecutionEvent event) {
        events.add(event);
    }

    void answered(String actionKey, String value) {
        Map<String, Object> more = new LinkedHashMap<>(answers);
        more.put(actionKey, value);
        answers = more;
        scope = null;
    }

    MessageId messageId(String actionKey) {
        return DerivedId.message(executionId, step, actionKey);
    }

    void warn(String actionKey, String code, String detail) {
        events.add(new WarningRaised(actionKey, code, detail));
    }

    void warnOfUnknown(String actionKey, List<String> variables) {
        for (String variable : variables) {
            warn(actionKey, "unknown_variable", "There is no '" + variable + "', so it is empty");
        }
    }

    /** @throws TemplateFailedException when it cannot be rendered */
    String render(String actionKey, Template template) {
        Rendered rendered = template.render(scope());
        if (!rendered.unknownVariables().isEmpty()) {
            warnOfUnknown(actionKey, rendered.unknownVariables());
        }
        return rendered.text();
    }

    Move templateFailed(String actionKey, TemplateFailedException failure) {
        warn(actionKey, "template_failed", failure.getMessage());
        return new Move.Fail("template_failed", "A text of '" + actionKey + "' failed: " + failure.getMessage());
    }

    /** What texts and conditions see now. */
    TemplateScope scope() {
        if (scope == null) {
            scope = ScopeBuilder.scope(executionId, step, environment, data, answers);
        }
        return scope;
    }
}
