package dev.beckon.engine.template;

import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;

/** What a template puts into its text: {@link Legible}. */
record Printed(Expression<?> expression) implements Expression<Object> {

    static Expression<?> of(Expression<?> expression) {
        return expression instanceof Printed ? expression : new Printed(expression);
    }

    @Override
    public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
        return Legible.of(expression.evaluate(self, context));
    }

    @Override
    public int getLineNumber() {
        return expression.getLineNumber();
    }

    @Override
    public void accept(NodeVisitor visitor) {
        expression.accept(visitor);
    }
}
