package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.WaitForReply;
import dev.beckon.engine.validation.body.AnswerFields;
import dev.beckon.engine.validation.field.Field;
import java.util.ArrayList;
import java.util.List;

/** {@code wait_for_reply}. */
final class WaitForReplyKind implements ActionKind<WaitForReply> {

    @Override
    public Class<WaitForReply> record() {
        return WaitForReply.class;
    }

    @Override
    public String description() {
        return "Wait for anything the contact says.";
    }

    @Override
    public List<Field<?>> options() {
        List<Field<?>> options = new ArrayList<>(List.of(WaitFields.TIMEOUT));
        options.addAll(AnswerFields.FIELDS);
        return options;
    }

    @Override
    public String branchNote() {
        return "option_invalid only where answer_type is not any";
    }

    @Override
    public WaitForReply read(ActionFields fields) {
        return new WaitForReply(
                fields.placement(),
                AnswerFields.read(fields.options(), false),
                WaitFields.TIMEOUT.read(fields.options()));
    }

    @Override
    public void write(WaitForReply wait, ObjectNode outer, ObjectNode options) {
        WaitFields.TIMEOUT.write(options, wait.timeout());
        AnswerFields.write(wait.rule(), options);
    }

    @Override
    public String example() {
        return """
                {"action_key": "age", "action_type": "wait_for_reply",
                 "options": {"answer_type": "number", "min": 1, "max": 120, "save_to": "age", "timeout": "PT2H"}}""";
    }
}
