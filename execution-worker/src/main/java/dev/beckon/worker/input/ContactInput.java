package dev.beckon.worker.input;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverEvent;
import dev.beckon.contracts.execution.ExecutionCommand.ResumeHandover;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.message.MessageOutcome;
import java.util.UUID;

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

    /** The id by which an input that names no execution is known again; null for all others. */
    default UUID sharedId() {
        return switch (this) {
            case Command(DeliverEvent event) -> event.eventId();
            case Command(ResumeHandover resume) -> DerivedId.of("resume", resume.occurredAt(), resume.note());
            case Command other -> null;
            case Outcome outcome -> null;
        };
    }

    /** Whether this is the same input once more. */
    default boolean repeats(ContactInput other) {
        return sharedId() == null ? equals(other) : sharedId().equals(other.sharedId());
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
            return command.wireName();
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
