package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ExecutionEvent.TagsChanged;
import dev.beckon.contracts.journal.ListOperation;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Tag;
import dev.beckon.engine.template.Template;
import java.util.ArrayList;
import java.util.List;

/** Adds tags to the contact, or takes them away. A tag that comes out empty is a warning and left out. */
record TagStep(String actionKey, ListOperation operation, List<Template> tags, Exits exits) implements Step {

    static TagStep of(Tag action, Exits exits, Compiling compiling) {
        return new TagStep(action.actionKey(), action.operation(), compiling.texts(action.tags()), exits);
    }

    @Override
    public ActionType type() {
        return ActionType.TAG;
    }

    @Override
    public Move enter(Walk walk) {
        List<String> rendered = new ArrayList<>(tags.size());
        for (Template tag : tags) {
            String text = Texts.oneLine(walk.render(actionKey, tag));
            if (text.isEmpty()) {
                walk.warn(actionKey, "empty_tag", "A tag came out empty");
            } else if (!rendered.contains(text)) {
                rendered.add(text);
            }
        }
        if (!rendered.isEmpty()) {
            walk.happened(new TagsChanged(walk.step(), actionKey, operation, List.copyOf(rendered)));
            if (walk.fits(actionKey, rendered)) {
                walk.wrote(walk.writes().withTags(operation, rendered));
            }
        }
        return exits.next();
    }
}
