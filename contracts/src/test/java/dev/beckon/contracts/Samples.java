package dev.beckon.contracts;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.access.Permission;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.InboundMessage;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.contracts.trigger.TriggerRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One record of every kind that crosses Kafka, always the same. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final WorkspaceId WORKSPACE = new WorkspaceId("acme");
    static final ContactId ANN = new ContactId(123);
    static final ScenarioId SCENARIO = new ScenarioId(7);
    static final TriggerCallId CALL = DerivedId.triggerCall(WORKSPACE, "storm-1");
    static final ExecutionId EXECUTION = DerivedId.execution(CALL, SCENARIO, new ContactKey(WORKSPACE, ANN), null);
    static final MessageId MESSAGE = DerivedId.message(EXECUTION, 1, "q1");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private Samples() {}

    static List<Object> all() {
        return List.of(
                trigger(),
                new AccessRecord.Workspace(
                        WORKSPACE, "Acme", "GB", "Europe/London", List.of(Channel.WHATSAPP, Channel.SMS)),
                new AccessRecord.ApiKey(
                        WORKSPACE, "1", "storm provider", "ab".repeat(32), Set.of(Permission.SCENARIOS_TRIGGER)),
                new DefinitionRecord.ScenarioHead(WORKSPACE, SCENARIO, "Storm", true, 2),
                new DefinitionRecord.ScenarioVersion(
                        WORKSPACE, SCENARIO, 2, Json.MAPPER.createObjectNode().put("title", "Storm")),
                ann(),
                new ExecutionCommand.StartExecution(
                        WORKSPACE,
                        ANN,
                        EXECUTION,
                        CALL,
                        SCENARIO,
                        2,
                        "policy-9",
                        Lane.BULK,
                        Map.of("severity", "red"),
                        ann(),
                        NOON,
                        TRACE),
                new ExecutionCommand.DeliverReply(
                        WORKSPACE,
                        ANN,
                        DerivedId.of("inbound", 1),
                        Channel.SMS,
                        "yes",
                        "option_0",
                        MESSAGE,
                        NOON,
                        TRACE),
                new ExecutionCommand.FireTimer(
                        WORKSPACE, ANN, EXECUTION, 1, TimerKind.ANSWER_TIMEOUT, NOON, NOON.plusMillis(3), TRACE),
                new ExecutionCommand.CancelExecution(WORKSPACE, ANN, EXECUTION, "operator", NOON, TRACE),
                journal(),
                new OutboundMessage(
                        MESSAGE,
                        WORKSPACE,
                        ANN,
                        EXECUTION,
                        "q1",
                        Lane.REALTIME,
                        content(),
                        List.of(Channel.SMS),
                        ann().addresses(),
                        NOON,
                        NOON.plusSeconds(60),
                        TRACE),
                new MessageOutcome(
                        DerivedId.of(MESSAGE, "accepted"),
                        WORKSPACE,
                        ANN,
                        EXECUTION,
                        MESSAGE,
                        "q1",
                        Channel.SMS,
                        new ChannelId("sms-main"),
                        "+447700900123",
                        MessageStatus.ACCEPTED,
                        "SM1",
                        null,
                        null,
                        1,
                        0,
                        NOON,
                        TRACE),
                new InboundMessage(
                        DerivedId.of("inbound", 1),
                        WORKSPACE,
                        Channel.SMS,
                        new ChannelId("sms-main"),
                        "SM2",
                        "+447700900123",
                        "Yes",
                        null,
                        MESSAGE,
                        NOON,
                        TRACE));
    }

    static TriggerRequest trigger() {
        return new TriggerRequest(
                SCENARIO,
                List.of(
                        new ContactRef(ANN, null, null, null, null),
                        new ContactRef(null, null, "ann@example.org", null, null)),
                Map.of("severity", "red"),
                "policy-9",
                Lane.REALTIME);
    }

    private static ContactProfile ann() {
        return new ContactProfile(
                WORKSPACE,
                ANN,
                4,
                "crm-123",
                "ann",
                "Ann Ångström",
                "ann@example.org",
                "+447700900123",
                "en",
                "Europe/London",
                "GB",
                List.of(new ContactAddress(Channel.SMS, "+447700900123", ContactAddress.Consent.GRANTED)),
                List.of("vip"),
                Map.of("postcode", "SW1A"));
    }

    private static MessageContent content() {
        return new MessageContent(
                "Do you want a call back?",
                "Storm",
                "<p>Storm</p>",
                List.of(new MessageContent.Option("option_0", "Yes"), new MessageContent.Option("option_1", "No")));
    }

    /** Holds every kind of event. */
    private static JournalRecord journal() {
        return new JournalRecord(
                WORKSPACE,
                ANN,
                EXECUTION,
                CALL,
                SCENARIO,
                2,
                1,
                ExecutionStatus.WAITING,
                NOON,
                List.of(
                        new ExecutionEvent.ExecutionStarted(),
                        new ExecutionEvent.InputRefused("fire_timer", Refusal.STALE, "Expected step 2, but was 1"),
                        new ExecutionEvent.ActionEntered(1, "q1", "ask_question"),
                        new ExecutionEvent.BranchTaken("q1", "option_0", "m1"),
                        new ExecutionEvent.MessageRequested(MESSAGE, 1, "q1", content(), List.of(Channel.RCS), NOON),
                        new ExecutionEvent.WaitStarted(1, "q1"),
                        new ExecutionEvent.TimerSet(1, TimerKind.ACCEPTANCE_TIMEOUT, NOON),
                        new ExecutionEvent.TimerCancelled(1, TimerKind.DELAY, NOON),
                        new ExecutionEvent.AnswerReceived(
                                "q1", DerivedId.of("inbound", 1), Channel.SMS, "yes", "option_0"),
                        new ExecutionEvent.ReceiptRecorded(MESSAGE, "q1", MessageStatus.READ),
                        new ExecutionEvent.WarningRaised("q1", "unknown_variable", "trigger.sverity"),
                        new ExecutionEvent.ExecutionEnded(ExecutionStatus.FAILED, "step_budget", "100 steps")));
    }
}
