package dev.beckon.engine.validation;

import dev.beckon.engine.definition.EntryPolicy;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.Trigger;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.FlagType;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.WordType;
import java.util.List;

/** The fields of a scenario itself. */
public final class ScenarioFields {

    static final Field<String> TITLE =
            Field.required("title", TextType.plain(Limits.MAX_TITLE_LENGTH), "what people call it");
    static final Field<Boolean> ACTIVE = Field.of("active", new FlagType(), "whether it may be started");
    static final Field<EntryPolicy> ENTRY_POLICY = Field.of(
                    "entry_policy",
                    WordType.of(EntryPolicy.values(), EntryPolicy::wireName, "entry_policy"),
                    "what happens when a contact is to start a scenario that they are already in")
            .or(EntryPolicy.DEFAULT);
    static final Field<List<Trigger>> TRIGGERS = TriggerShape.TRIGGERS;
    static final String ACTIONS = "actions";

    /** All but triggers and actions. */
    public static final List<Field<?>> SIMPLE = List.of(TITLE, ACTIVE, ENTRY_POLICY);

    private ScenarioFields() {}
}
