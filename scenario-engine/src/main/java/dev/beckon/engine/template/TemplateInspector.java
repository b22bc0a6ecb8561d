package dev.beckon.engine.template;

import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.template.TemplateSyntaxException.Reason;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.Node;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import java.util.List;
import java.util.Set;

/** Walks a parsed template when it is saved and refuses what could only fail, or do harm, when it runs. */
final class TemplateInspector {

    private final ExpressionInspector expressions = new ExpressionInspector();

    private TemplateInspector() {}

    /**
     * Tells which values a template names.
     *
     * @throws TemplateSyntaxException for the first thing that is not allowed
     */
    static Set<List<String>> inspect(BodyNode body) {
        TemplateInspector inspector = new TemplateInspector();
        inspector.visit(body);
        return inspector.expressions.paths();
    }

    private void visit(BodyNode body) {
        body.getChildren().forEach(this::visit);
    }

    private void visit(Node node) {
        switch (node) {
            case TextNode text -> expressions.count(text.getLineNumber());
            case PrintNode print -> {
                visit(print.getExpression());
                print.setExpression(Printed.of(print.getExpression()));
            }
            case IfNode branch -> visit(branch);
            case ForNode loop -> visit(loop);
            default ->
                throw new TemplateSyntaxException(
                        Reason.FORBIDDEN, 0, node.getClass().getSimpleName() + " is not available in templates");
        }
    }

    private void visit(IfNode branch) {
        branch.getConditionsWithBodies().forEach(pair -> {
            visit(pair.getLeft());
            visit(pair.getRight());
        });
        if (branch.getElseBody() != null) {
            visit(branch.getElseBody());
        }
    }

    private void visit(ForNode loop) {
        visit(loop.getIterable());
        expressions.local(loop.getIterationVariable());
        visit(loop.getBody());
        if (loop.getElseBody() != null) {
            visit(loop.getElseBody());
        }
    }

    private void visit(Expression<?> expression) {
        expressions.visit(expression);
    }

    static TemplateSyntaxException tooMany(int line) {
        return new TemplateSyntaxException(
                Reason.TOO_LONG,
                line,
                "the template has more than " + Limits.MAX_TEMPLATE_OPERANDS + " variables, values and filters");
    }
}
