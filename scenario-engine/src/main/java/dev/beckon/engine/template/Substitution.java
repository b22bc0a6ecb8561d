package dev.beckon.engine.template;

import dev.beckon.engine.definition.Limits;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.Node;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.utils.StringUtils;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text in which nothing but variables is put in, such as {@code Hi {{ contact.name }}}: most texts. It is taken from
 * Pebble's own syntax tree and gives the same result without Pebble's work for every rendering.
 */
record Substitution(List<Segment> segments) implements Template {

    sealed interface Segment {}

    record Text(String text) implements Segment {}

    /** @param path a name space and the attributes below it */
    record Variable(List<String> path) implements Segment {}

    /** The template as a substitution, when it is one. */
    static Optional<Template> of(BodyNode body) {
        List<Segment> segments = new ArrayList<>();
        for (Node node : body.getChildren()) {
            switch (node) {
                case TextNode text -> segments.add(new Text(String.valueOf(text.getData())));
                case PrintNode print -> {
                    List<String> path = new ArrayList<>();
                    if (!collect(print.getExpression(), path)) {
                        return Optional.empty();
                    }
                    segments.add(new Variable(List.copyOf(path)));
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Substitution(List.copyOf(segments)));
    }

    private static boolean collect(Expression<?> expression, List<String> path) {
        return switch (expression) {
            case Printed(Expression<?> printed) -> collect(printed, path);
            case ContextVariableExpression variable -> path.add(variable.getName());
            case GetAttributeExpression attribute
            when attribute.getArgumentsNode() == null
                    && attribute.getAttributeNameExpression() instanceof LiteralStringExpression name ->
                collect(attribute.getNode(), path) && path.add(name.getValue());
            default -> false;
        };
    }

    @Override
    public Rendered render(TemplateScope scope) {
        StringBuilder text = new StringBuilder();
        Set<String> unknown = null;
        for (Segment segment : segments) {
            switch (segment) {
                case Text(String constant) -> text.append(constant);
                case Variable(List<String> path) -> {
                    int missing = append(scope, path, text);
                    if (missing > 0) {
                        unknown = unknown == null ? new LinkedHashSet<>() : unknown;
                        unknown.add(String.join(".", path.subList(0, missing)));
                    }
                }
            }
            if (text.length() > Limits.MAX_RENDERED_LENGTH) {
                throw new TemplateFailedException(
                        "The text is longer than " + Limits.MAX_RENDERED_LENGTH + " characters");
            }
        }
        return new Rendered(text.toString(), unknown == null ? List.of() : List.copyOf(unknown));
    }

    @Override
    public Optional<Object> loneValue(TemplateScope scope) {
        return segments.size() == 1 && segments.getFirst() instanceof Variable(List<String> path)
                ? scope.at(path)
                : Optional.empty();
    }

    /** Appends the variable's value, if any; gives how much of the path names what is not there, 0 for none. */
    private static int append(TemplateScope scope, List<String> path, StringBuilder text) {
        Object value = scope.name(path.getFirst());
        if (value == null) {
            return 1;
        }
        for (int i = 1; i < path.size() && value != null; i++) {
            value = Attributes.read(value, path.get(i));
            if (value == Attributes.ABSENT) {
                return i + 1;
            }
        }
        if (value != null) {
            text.append(StringUtils.toString(Legible.of(value)));
        }
        return 0;
    }
}
