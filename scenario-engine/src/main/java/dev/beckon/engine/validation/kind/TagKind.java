package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.journal.ListOperation;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.Tag;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.ListType;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.WordType;
import java.util.List;

/** {@code tag}. */
final class TagKind implements ActionKind<Tag> {

    private static final Field<List<String>> TAGS = Field.required(
            "tags",
            ListType.of(TextType.template(Limits.MAX_NAME_LENGTH), 1, Limits.MAX_TAGS),
            "the tags, at least one");
    private static final Field<ListOperation> TAG_ACTION = Field.of(
                    "tag_action",
                    WordType.of(ListOperation.values(), ListOperation::wireName, "tag_action"),
                    "add them or remove them")
            .or(ListOperation.ADD);

    @Override
    public Class<Tag> record() {
        return Tag.class;
    }

    @Override
    public String description() {
        return "Add tags to the contact, or remove them.";
    }

    @Override
    public List<Field<?>> options() {
        return List.of(TAGS, TAG_ACTION);
    }

    @Override
    public Tag read(ActionFields fields) {
        return new Tag(fields.placement(), TAG_ACTION.read(fields.options()), TAGS.read(fields.options()));
    }

    @Override
    public void write(Tag tag, ObjectNode outer, ObjectNode options) {
        TAGS.write(options, tag.tags());
        TAG_ACTION.write(options, tag.operation());
    }

    @Override
    public String example() {
        return """
                {"action_key": "mark", "action_type": "tag",
                 "options": {"tags": ["weather", "area-{{ trigger.area }}"], "tag_action": "add"}}""";
    }
}
