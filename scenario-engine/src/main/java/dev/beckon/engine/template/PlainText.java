package dev.beckon.engine.template;

import java.util.List;

/** A text that holds no brace, so nothing is to be done. */
record PlainText(Rendered rendered) implements Template {

    static PlainText of(String text) {
        return new PlainText(new Rendered(text, List.of()));
    }

    @Override
    public Rendered render(TemplateScope scope) {
        return rendered;
    }
}
