package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Exit;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.TextType;
import java.util.List;

/** {@code exit}. */
final class ExitKind implements ActionKind<Exit> {

    private static final Field<String> REASON =
            Field.of("reason", TextType.template(Limits.MAX_TITLE_LENGTH), "told in the journal");

    @Override
    public Class<Exit> record() {
        return Exit.class;
    }

    @Override
    public String description() {
        return "End the execution here.";
    }

    @Override
    public List<Field<?>> options() {
        return List.of(REASON);
    }

    @Override
    public Exit read(ActionFields fields) {
        return new Exit(fields.placement(), REASON.read(fields.options()));
    }

    @Override
    public void write(Exit exit, ObjectNode outer, ObjectNode options) {
        REASON.write(options, exit.reason());
    }

    @Override
    public String example() {
        return """
                {"action_key": "stop", "action_type": "exit", "options": {"reason": "not interested"}}""";
    }
}
