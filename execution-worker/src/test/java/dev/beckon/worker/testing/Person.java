package dev.beckon.worker.testing;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.execution.ExecutionCommand.CancelExecution;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverReply;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A contact, and the commands that concern them. */
public record Person(ContactId id, String name) {

    public static final WorkspaceId WORKSPACE = new WorkspaceId("local");
    public static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    public static Person numbered(long id) {
        return new Person(new ContactId(id), "Person " + id);
    }

    public ContactKey key() {
        return new ContactKey(WORKSPACE, id);
    }

    public ContactProfile profile(long revision) {
        String phone = "+4917%08d".formatted(id.value());
        ContactAddress address = new ContactAddress(Channel.SMS, phone, ContactAddress.Consent.GRANTED);
        return new ContactProfile(
                WORKSPACE,
                id,
                revision,
                null,
                null,
                name,
                null,
                phone,
                "en",
                null,
                "DE",
                List.of(address),
                List.of(),
                Map.of("city", "Berlin"));
    }

    public static TriggerCallId call(String name) {
        return DerivedId.triggerCall(WORKSPACE, name);
    }

    public ExecutionId execution(String call, ScenarioId scenario) {
        return DerivedId.execution(call(call), scenario, key(), null);
    }

    public StartExecution start(String call, ScenarioId scenario, int version, Lane lane, Instant at) {
        return new StartExecution(
                WORKSPACE,
                id,
                execution(call, scenario),
                call(call),
                scenario,
                version,
                null,
                lane,
                Map.of("city", "Bremen"),
                profile(1),
                at,
                TRACE);
    }

    public DeliverReply reply(String text, MessageId inReplyTo, Instant at) {
        return new DeliverReply(
                WORKSPACE, id, DerivedId.of("inbound", id, text, at), Channel.SMS, text, null, inReplyTo, at, null);
    }

    public CancelExecution cancel(ExecutionId execution, Instant at) {
        return new CancelExecution(WORKSPACE, id, execution, "operator", at, null);
    }

    public MessageOutcome outcome(OutboundMessage message, MessageStatus status, Instant at) {
        return new MessageOutcome(
                DerivedId.of("outcome", message.messageId(), status),
                WORKSPACE,
                id,
                message.executionId(),
                message.messageId(),
                message.actionKey(),
                Channel.SMS,
                null,
                "+49",
                status,
                "p",
                null,
                null,
                1,
                0,
                at,
                null);
    }
}
