package dev.beckon.engine.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;

/** {@link Attributes} as Pebble asks for them; stands in the place of its own reader, which goes by reflection. */
final class AttributeReader implements AttributeResolver {

    private static final ResolvedAttribute NOTHING = new ResolvedAttribute(null);

    @Override
    public ResolvedAttribute resolve(
            Object instance,
            Object attributeName,
            Object[] argumentValues,
            ArgumentsNode arguments,
            EvaluationContextImpl context,
            String filename,
            int lineNumber) {
        if (argumentValues != null) {
            throw new TemplateFailedException("Line " + lineNumber + ": templates cannot call methods");
        }
        if (instance == null || attributeName == null) {
            return NOTHING;
        }
        String name = attributeName.toString();
        Object value = Attributes.read(instance, name);
        RenderSession session = RenderSession.CURRENT.get();
        if (value == Attributes.ABSENT) {
            session.missed(instance, name);
            return NOTHING;
        }
        session.found(instance, name, value);
        return new ResolvedAttribute(value);
    }
}
