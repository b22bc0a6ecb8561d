package dev.beckon.engine.template;

import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;

/**
 * An operand of an operator or a filter, whose length is paid from the rendering's one budget: without it a few large
 * values that are joined, compared and filtered in a loop keep a thread busy for minutes.
 */
record Metered(Expression<?> operand) implements Expression<Object> {

    static Expression<?> of(Expression<?> operand) {
        return operand instanceof Metered ? operand : new Metered(operand);
    }

    @Override
    public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
        Object value = operand.evaluate(self, context);
        RenderSession.CURRENT.get().read(value);
        return Legible.of(value);
    }

    @Override
    public int getLineNumber() {
        return operand.getLineNumber();
    }

    @Override
    public void accept(NodeVisitor visitor) {
        operand.accept(visitor);
    }
}
