package dev.beckon.engine.template;

import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.template.TemplateSyntaxException.Reason;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.NamedArgumentNode;
import io.pebbletemplates.pebble.node.PositionalArgumentNode;
import io.pebbletemplates.pebble.node.TestInvocationExpression;
import io.pebbletemplates.pebble.node.expression.ArrayExpression;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBigDecimalExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBooleanExpression;
import io.pebbletemplates.pebble.node.expression.LiteralDoubleExpression;
import io.pebbletemplates.pebble.node.expression.LiteralIntegerExpression;
import io.pebbletemplates.pebble.node.expression.LiteralLongExpression;
import io.pebbletemplates.pebble.node.expression.LiteralNullExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.MapExpression;
import io.pebbletemplates.pebble.node.expression.TernaryExpression;
import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Allows the expressions that are known to be harmless. Lists and maps written in a template hold literals only:
 * otherwise nested loops over {@code [x, x]} would build a value that is small in memory and endless in print. Operands
 * are {@link Metered} from then on.
 */
final class ExpressionInspector {

    private final Set<List<String>> paths = new LinkedHashSet<>();
    private final Set<String> local = new HashSet<>(Set.of("loop"));
    private int operands;

    void count(int line) {
        if (++operands > Limits.MAX_TEMPLATE_OPERANDS) {
            throw TemplateInspector.tooMany(line);
        }
    }

    /** A name that a loop gives to its items, no matter where in the text. */
    void local(String name) {
        local.add(name);
    }

    /** The values that were named, each as its name space and what is below it as far as that is written out. */
    Set<List<String>> paths() {
        return paths;
    }

    void visit(Expression<?> expression) {
        if (expression instanceof Metered(Expression<?> operand)) {
            visit(operand);
            return;
        }
        if (expression instanceof Printed(Expression<?> printed)) {
            visit(printed);
            return;
        }
        count(expression.getLineNumber());
        if (isLiteral(expression)) {
            return;
        }
        if (expression instanceof ContextVariableExpression variable) {
            if (!local.contains(variable.getName())) {
                paths.add(List.of(variable.getName()));
            }
            return;
        }
        switch (expression) {
            case GetAttributeExpression attribute -> visit(attribute);
            case BinaryExpression<?> binary -> visit(binary);
            case UnaryExpression unary -> visit(unary.getChildExpression());
            case TernaryExpression ternary -> {
                visit(ternary.getExpression1());
                visit(ternary.getExpression2());
                visit(ternary.getExpression3());
            }
            case FilterInvocationExpression filter -> {
                call("filter", filter.getFilterName(), Allowed.FILTERS, filter.getArgs(), filter.getLineNumber());
                checkArguments(filter.getFilterName(), filter.getArgs(), filter.getLineNumber());
            }
            case TestInvocationExpression test ->
                call("test", test.getTestName(), Allowed.TESTS, test.getArgs(), test.getLineNumber());
            case FunctionOrMacroInvocationExpression function ->
                call(
                        "function",
                        function.getFunctionName(),
                        Allowed.FUNCTIONS,
                        function.getArguments(),
                        function.getLineNumber());
            case ArrayExpression array -> literals(array.getValues(), array.getLineNumber());
            case MapExpression map -> {
                literals(map.getEntries().keySet(), map.getLineNumber());
                literals(map.getEntries().values(), map.getLineNumber());
            }
            default -> throw forbidden(expression.getLineNumber(), "this expression is not available in templates");
        }
    }

    /** What is on the right of a filter or a test is no value, but its call. */
    private void visit(BinaryExpression<?> binary) {
        visit(binary.getLeftExpression());
        visit(binary.getRightExpression());
        binary.setLeft(Metered.of(binary.getLeftExpression()));
        if (!isCall(binary.getRightExpression())) {
            binary.setRight(Metered.of(binary.getRightExpression()));
        }
    }

    private static boolean isCall(Expression<?> expression) {
        return expression instanceof FilterInvocationExpression || expression instanceof TestInvocationExpression;
    }

    private void visit(GetAttributeExpression attribute) {
        if (attribute.getArgumentsNode() != null) {
            throw forbidden(attribute.getLineNumber(), "templates cannot call methods");
        }
        pathOf(attribute).ifPresent(paths::add);
        visit(attribute.getNode());
        visit(attribute.getAttributeNameExpression());
    }

    private static Optional<List<String>> pathOf(Expression<?> expression) {
        return switch (expression) {
            case ContextVariableExpression variable -> Optional.of(List.of(variable.getName()));
            case GetAttributeExpression attribute
            when attribute.getAttributeNameExpression() instanceof LiteralStringExpression name ->
                pathOf(attribute.getNode())
                        .map(path -> Stream.concat(path.stream(), Stream.of(name.getValue()))
                                .toList());
            default -> Optional.empty();
        };
    }

    private void call(String kind, String name, Set<String> known, ArgumentsNode arguments, int line) {
        if (!known.contains(name)) {
            throw forbidden(
                    line,
                    "there is no " + kind + " '" + name + "'; there are "
                            + String.join(", ", known.stream().sorted().toList()));
        }
        if (arguments.getPositionalArgs() != null) {
            arguments.getPositionalArgs().stream()
                    .map(PositionalArgumentNode::getValueExpression)
                    .forEach(this::visit);
        }
        if (arguments.getNamedArgs() != null) {
            arguments.getNamedArgs().stream()
                    .map(NamedArgumentNode::getValueExpression)
                    .forEach(this::visit);
        }
    }

    /** Pebble itself would tell of a value too many, or of one that has no such name, when the text is rendered. */
    private static void checkArguments(String filter, ArgumentsNode arguments, int line) {
        List<String> names = LockedEngine.argumentsOfFilter(filter);
        boolean tooMany = arguments.getPositionalArgs() != null
                && arguments.getPositionalArgs().size() > names.size();
        boolean unknown = arguments.getNamedArgs() != null
                && arguments.getNamedArgs().stream()
                        .map(NamedArgumentNode::getName)
                        .anyMatch(name -> !names.contains(name));
        if (tooMany || unknown) {
            throw forbidden(
                    line,
                    "the filter '" + filter + "' takes "
                            + (names.isEmpty() ? "nothing in brackets" : "only " + String.join(", ", names)));
        }
    }

    private void literals(Collection<Expression<?>> values, int line) {
        for (Expression<?> value : values) {
            count(line);
            if (value == null || !isLiteral(value)) {
                throw forbidden(line, "a list or map in a template may hold only texts, numbers, true, false and null");
            }
        }
    }

    private static boolean isLiteral(Expression<?> expression) {
        return switch (expression) {
            case LiteralStringExpression _,
                    LiteralLongExpression _,
                    LiteralIntegerExpression _,
                    LiteralDoubleExpression _,
                    LiteralBigDecimalExpression _,
                    LiteralBooleanExpression _,
                    LiteralNullExpression _ -> true;
            default -> false;
        };
    }

    private static TemplateSyntaxException forbidden(int line, String message) {
        return new TemplateSyntaxException(Reason.FORBIDDEN, line, message);
    }
}
