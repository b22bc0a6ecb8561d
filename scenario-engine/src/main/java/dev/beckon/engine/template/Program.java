package dev.beckon.engine.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A text that needs Pebble to render: filters, conditions, loops, escaping. */
record Program(PebbleTemplateImpl template) implements Template {

    @Override
    public Rendered render(TemplateScope scope) {
        RenderSession session = new RenderSession(scope);
        StringWriter text = new StringWriter();
        try {
            ScopedValue.where(RenderSession.CURRENT, session).run(() -> evaluate(scope, text));
        } catch (StackOverflowError e) {
            throw new TemplateFailedException("The template, or a value in it, is nested too deeply", e);
        } catch (RuntimeException e) {
            throw failure(e);
        }
        return new Rendered(text.toString(), session.unknown());
    }

    private void evaluate(TemplateScope scope, StringWriter text) {
        try {
            template.evaluate(text, scope.observed());
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be written", e);
        }
    }

    private static TemplateFailedException failure(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateFailedException ours) {
                return ours;
            }
        }
        if (failure instanceof PebbleException pebble) {
            String line = pebble.getLineNumber() == null ? "" : "Line " + pebble.getLineNumber() + ": ";
            return new TemplateFailedException(line + pebble.getPebbleMessage(), failure);
        }
        return new TemplateFailedException("A value does not fit its use", failure);
    }
}
