package dev.beckon.engine.template;

import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.template.TemplateSyntaxException.Reason;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.List;
import java.util.Set;

/** Turns texts into templates. All methods are safe for all threads. */
public final class TemplateCompiler {

    private TemplateCompiler() {}

    /**
     * Compiles a text. Line ends after a tag are kept, other than Pebble does by default: in a message they are meant.
     *
     * @throws TemplateSyntaxException when it is not a template, or one that may not run here
     */
    public static Template compile(String text, Escaping escaping) {
        checkLength(text, Limits.MAX_TEMPLATE_LENGTH);
        if (text.indexOf('{') < 0) {
            return PlainText.of(text);
        }
        PebbleTemplateImpl parsed = parse(PropertyNames.quoted(text), escaping);
        return Substitution.of(body(parsed)).orElseGet(() -> new Program(parsed));
    }

    /**
     * Compiles a boolean expression, such as {@code contact.country == 'FR' and trigger.level > 2}.
     *
     * @throws TemplateSyntaxException when it is not one, or may not run here
     */
    public static BooleanExpression expression(String text) {
        checkLength(text, Limits.MAX_EXPRESSION_LENGTH);
        PebbleTemplateImpl parsed = parse(BooleanExpression.asTemplate(text), Escaping.NONE);
        if (!BooleanExpression.isSingle(body(parsed))) {
            throw new TemplateSyntaxException(Reason.SYNTAX, 1, "expected one expression without {%, %}, {{ or }}");
        }
        return new BooleanExpression(new Program(parsed));
    }

    /**
     * The values that a template names, each as its name space and what is below it as far as that is written out.
     *
     * @throws TemplateSyntaxException as {@link #compile}
     */
    public static Set<List<String>> pathsIn(String text) {
        checkLength(text, Limits.MAX_TEMPLATE_LENGTH);
        return TemplateInspector.inspect(body(parse(PropertyNames.quoted(text), Escaping.NONE)));
    }

    /**
     * The values that a boolean expression names, as {@link #pathsIn}.
     *
     * @throws TemplateSyntaxException as {@link #expression}
     */
    public static Set<List<String>> pathsInExpression(String text) {
        checkLength(text, Limits.MAX_EXPRESSION_LENGTH);
        return TemplateInspector.inspect(body(parse(BooleanExpression.asTemplate(text), Escaping.NONE)));
    }

    private static void checkLength(String text, int max) {
        if (text.length() > max) {
            throw new TemplateSyntaxException(
                    Reason.TOO_LONG, 0, "the text has " + text.length() + " characters; at most " + max + " may be");
        }
    }

    private static PebbleTemplateImpl parse(String text, Escaping escaping) {
        try {
            PebbleTemplateImpl parsed = LockedEngine.parse(text, escaping);
            TemplateInspector.inspect(body(parsed));
            return parsed;
        } catch (TemplateSyntaxException e) {
            throw e;
        } catch (PebbleException e) {
            int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
            throw new TemplateSyntaxException(Reason.SYNTAX, line, SyntaxMessage.of(e.getPebbleMessage()));
        } catch (StackOverflowError e) {
            throw new TemplateSyntaxException(Reason.SYNTAX, 0, "the template is nested too deeply");
        } catch (RuntimeException e) {
            throw new TemplateSyntaxException(Reason.SYNTAX, 0, "not a template: " + e.getMessage());
        }
    }

    private static BodyNode body(PebbleTemplateImpl template) {
        return ((RootNode) template.getRootNode()).getBody();
    }
}
