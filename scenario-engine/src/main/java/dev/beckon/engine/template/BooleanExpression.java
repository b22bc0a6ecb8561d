package dev.beckon.engine.template;

import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.TextNode;
import java.util.List;

/** A compiled boolean expression; immutable and safe for all threads. */
public final class BooleanExpression {

    /**
     * The answer to an expression.
     *
     * @param unknownVariables the paths that were read and not there, each once; they count as nothing
     */
    public record Verdict(boolean isTrue, List<String> unknownVariables) {}

    private static final String TRUE = "1";

    private final Program program;

    BooleanExpression(Program program) {
        this.program = program;
    }

    static String asTemplate(String expression) {
        return "{% if " + expression + " %}" + TRUE + "{% endif %}";
    }

    /** Whether the expression was one, and not the end of a tag and the beginning of others. */
    static boolean isSingle(BodyNode body) {
        return body.getChildren().size() == 1
                && body.getChildren().getFirst() instanceof IfNode condition
                && condition.getElseBody() == null
                && condition.getConditionsWithBodies().size() == 1
                && isTrueText(condition.getConditionsWithBodies().getFirst().getRight());
    }

    private static boolean isTrueText(BodyNode body) {
        return body.getChildren().size() == 1
                && body.getChildren().getFirst() instanceof TextNode text
                && TRUE.equals(String.valueOf(text.getData()));
    }

    /**
     * Answers for these values.
     *
     * @throws TemplateFailedException when the values do not fit the operators
     */
    public Verdict test(TemplateScope scope) {
        Rendered rendered = program.render(scope);
        return new Verdict(TRUE.equals(rendered.text()), rendered.unknownVariables());
    }
}
