package dev.beckon.worker.input;

import dev.beckon.contracts.codec.UndecodableException;
import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.topic.Topics;

/** Reads the inputs of contacts from records. */
public final class InputReader {

    private InputReader() {}

    /**
     * Reads a record of the commands topics or of the outcomes topic.
     *
     * @throws UndecodableException if the value is not what its topic holds, or belongs to another key
     */
    public static ContactInput read(String topic, String key, byte[] value) {
        ContactInput input = topic.equals(Topics.OUTCOMES.name())
                ? new ContactInput.Outcome(Topics.OUTCOMES.codec().decode(present(value, MessageOutcome.class)))
                : new ContactInput.Command(
                        Topics.COMMANDS_REALTIME.codec().decode(present(value, ExecutionCommand.class)));
        if (!input.contact().toString().equals(key)) {
            throw new UndecodableException(
                    input.getClass(),
                    new IllegalArgumentException(
                            "Expected the record's key to be " + input.contact() + ", but it is " + key));
        }
        return input;
    }

    private static byte[] present(byte[] value, Class<?> type) {
        if (value == null) {
            throw new UndecodableException(type, new IllegalArgumentException("Expected a value, but there is none"));
        }
        return value;
    }
}
