package dev.beckon.worker.input;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverEvent;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.message.MessageOutcome;

/** Something that may move an execution of a contact on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContactInput.Command.class, name = "command"),
    @JsonSubTypes.Type(value = ContactInput.Outcome.class, name = "outcome")
})
public sealed interface ContactInput {

    ContactKey contact();

    /** W3C trace context; may be null. */
    String traceParent();

    /** Its name in the journal and in metrics. */
    String wireName();

    /** Whether this is the same input once more. Events are known by their id, everything else by all that it says. */
    default boolean repeats(ContactInput other) {
        return this instanceof Command(DeliverEvent event) && other instanceof Command(DeliverEvent before)
                ? event.eventId().equals(before.eventId())
                : equals(other);
    }

    /** What trigger-service or a timer asks for. */
    record Command(ExecutionCommand command) implements ContactInput {

        @Override
        public ContactKey contact() {
            return command.key();
        }

        @Override
        public String traceParent() {
            return command.traceParent();
        }

        @Override
        public String wireName() {
            return switch (command) {
                case ExecutionCommand.StartExecution start -> "start_execution";
                case ExecutionCommand.DeliverReply reply -> "deliver_reply";
                case ExecutionCommand.FireTimer timer -> "fire_timer";
                case ExecutionCommand.CancelExecution cancel -> "cancel_execution";
                case ExecutionCommand.MoveExecution move -> "move_execution";
                case ExecutionCommand.DeliverEvent event -> "deliver_event";
                case ExecutionCommand.DeliverFacts facts -> "deliver_facts";
                case ExecutionCommand.DeliverHttpResult http -> "deliver_http_result";
                case ExecutionCommand.DeliverChildEnd child -> "deliver_child_end";
                case ExecutionCommand.ResumeHandover resume -> "resume_handover";
            };
        }
    }

    /** The status of a message has risen. */
    record Outcome(MessageOutcome outcome) implements ContactInput {

        @Override
        public ContactKey contact() {
            return outcome.key();
        }

        @Override
        public String traceParent() {
            return outcome.traceParent();
        }

        @Override
        public String wireName() {
            return "message_outcome";
        }
    }
}
