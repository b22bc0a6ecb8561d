package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.journal.ListOperation;
import dev.beckon.engine.definition.Folder;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.Reference;
import dev.beckon.engine.validation.References;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.IdType;
import dev.beckon.engine.validation.field.ListType;
import dev.beckon.engine.validation.field.SingleFieldShape;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.WordType;
import java.util.List;

/** {@code folder}. */
final class FolderKind implements ActionKind<Folder> {

    private static final Field<List<Long>> FOLDER_IDS = Field.of(
                    "folder_ids",
                    ListType.of(new IdType(Reference.Kind.FOLDER), 1, Limits.MAX_FOLDERS)
                            .distinctBy(id -> id, "folder"),
                    "the folders, at least one")
            .or(List.of());
    private static final Field<String> FOLDER = Field.of(
            "folder",
            new SingleFieldShape<>(Field.required("title", TextType.plain(Limits.MAX_TITLE_LENGTH), "of the folder")),
            "a folder by its title, made when there is none; instead of folder_ids");
    private static final Field<ListOperation> FOLDER_ACTION = Field.of(
                    "folder_action",
                    WordType.of(ListOperation.values(), ListOperation::wireName, "folder_action"),
                    "put the contact in or take them out")
            .or(ListOperation.ADD);

    @Override
    public Class<Folder> record() {
        return Folder.class;
    }

    @Override
    public String description() {
        return "Put the contact into folders, or take them out.";
    }

    @Override
    public List<Field<?>> options() {
        return List.of(FOLDER_IDS, FOLDER, FOLDER_ACTION);
    }

    @Override
    public Folder read(ActionFields fields) {
        Fields options = fields.options();
        List<Long> ids = FOLDER_IDS.read(options);
        String title = FOLDER.read(options);
        if (FOLDER.isIn(options) && FOLDER_IDS.isIn(options)) {
            options.place(FOLDER.name()).problem("given_twice", "give either 'folder' or 'folder_ids', not both");
        } else if (title != null) {
            References.unresolved(options.place(FOLDER.name()));
        } else if (!FOLDER.isIn(options) && !FOLDER_IDS.isIn(options)) {
            options.place(FOLDER_IDS.name()).problem("missing_folder_ids", "'folder_ids' or 'folder' must be given");
        }
        return new Folder(fields.placement(), FOLDER_ACTION.read(options), ids);
    }

    @Override
    public void write(Folder folder, ObjectNode outer, ObjectNode options) {
        FOLDER_IDS.write(options, folder.folderIds());
        FOLDER_ACTION.write(options, folder.operation());
    }

    @Override
    public String example() {
        return """
                {"action_key": "file", "action_type": "folder",
                 "options": {"folder_ids": [12], "folder_action": "add"}}""";
    }
}
