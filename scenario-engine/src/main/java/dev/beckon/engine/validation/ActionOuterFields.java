package dev.beckon.engine.validation;

import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.WordType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields that every action has, whatever its kind. */
public final class ActionOuterFields {

    private static final TextType.Form KEY = new TextType.Form(
            Pattern.compile("[A-Za-z0-9_-]+"),
            "invalid_action_key",
            "an action key has 1 to " + Limits.MAX_KEY_LENGTH + " letters, digits, hyphens and underscores");

    public static final Field<String> ACTION_KEY = Field.required(
            "action_key",
            TextType.plain(Limits.MAX_KEY_LENGTH).in(KEY).tooLong("invalid_action_key"),
            "the author's name for it, unique in the scenario");
    public static final Field<ActionType> ACTION_TYPE = Field.required(
            "action_type", WordType.of(ActionType.values(), ActionType::wireName, "action_type"), "its kind");
    public static final Field<String> PARENT_KEY = Field.of(
            "parent_key",
            TextType.plain(Limits.MAX_TITLE_LENGTH),
            "action_key of the parent; absent for the first action");
    public static final Field<String> PARENT_BRANCH = Field.of(
                    "parent_branch", TextType.plain(Limits.MAX_TITLE_LENGTH), "the parent's branch it hangs on")
            .orElse("next, under a parent with a single exit");

    static final String OPTIONS = "options";

    /** May stand at the action itself as well as in its options, as in Inrō ("JSON definitions"). */
    static final Set<String> LENT = Set.of(
            "media_file",
            "media_file_id",
            "conversion_link",
            "conversion_link_id",
            "survey",
            "survey_id",
            "folder",
            "folder_ids");

    /** Of any kind. */
    public static final List<Field<?>> FIELDS = List.of(ACTION_KEY, ACTION_TYPE, PARENT_KEY, PARENT_BRANCH);

    private ActionOuterFields() {}
}
