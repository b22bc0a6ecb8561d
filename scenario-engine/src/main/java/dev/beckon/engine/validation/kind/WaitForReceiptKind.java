package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.WaitForReceipt;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.WordType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code wait_for_receipt}. */
public final class WaitForReceiptKind implements ActionKind<WaitForReceipt> {

    /** Must be the key of an ancestor that sends, which only the whole tree can tell. */
    public static final Field<String> MESSAGE = Field.required(
            "message", TextType.key(), "action_key of the message or question, which comes before on the same way");

    private static final Field<Boolean> STATUS = Field.of(
                    "status", new WordType<>(words(), "status"), "what is waited for")
            .or(false);

    private static Map<String, Boolean> words() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("delivered", false);
        words.put("read", true);
        return words;
    }

    @Override
    public Class<WaitForReceipt> record() {
        return WaitForReceipt.class;
    }

    @Override
    public String description() {
        return "Wait for what becomes of a message sent before.";
    }

    @Override
    public List<Field<?>> options() {
        return List.of(MESSAGE, STATUS, WaitFields.TIMEOUT);
    }

    @Override
    public WaitForReceipt read(ActionFields fields) {
        Fields options = fields.options();
        return new WaitForReceipt(
                fields.placement(), MESSAGE.read(options), STATUS.read(options), WaitFields.TIMEOUT.read(options));
    }

    @Override
    public void write(WaitForReceipt wait, ObjectNode outer, ObjectNode options) {
        MESSAGE.write(options, wait.messageKey());
        STATUS.write(options, wait.read());
        WaitFields.TIMEOUT.write(options, wait.timeout());
    }

    @Override
    public String example() {
        return """
                {"action_key": "seen", "action_type": "wait_for_receipt", "parent_key": "offer",
                 "options": {"message": "offer", "status": "read", "timeout": "PT4H"}}""";
    }
}
