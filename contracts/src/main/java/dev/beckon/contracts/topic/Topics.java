package dev.beckon.contracts.topic;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.HttpTask;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.message.InboundMessage;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.trigger.TriggerRequest;
import java.util.List;

/**
 * Every topic of the system. Those keyed by {@link ContactKey} must have the same number of partitions: the worker
 * joins them by partition.
 */
public final class Topics {

    /** Public intake: CloudEvents 1.0, structured or binary mode; keyed by subject or call id. */
    public static final Topic<String, TriggerRequest> TRIGGERS =
            Topic.byTime("beckon.triggers", String.class, TriggerRequest.class);

    /** Workspaces and API keys; keyed by {@link AccessRecord#key()}. */
    public static final Topic<String, AccessRecord> ACCESS =
            Topic.latestPerKey("beckon.access", String.class, AccessRecord.class);

    /** Scenario heads and immutable versions; keyed by {@link DefinitionRecord#key()}. */
    public static final Topic<String, DefinitionRecord> DEFINITIONS =
            Topic.latestPerKey("beckon.definitions", String.class, DefinitionRecord.class);

    public static final Topic<ContactKey, ContactProfile> CONTACT_PROFILES =
            Topic.latestPerKey("beckon.contacts.profiles", ContactKey.class, ContactProfile.class);

    public static final Topic<ContactKey, ExecutionCommand> COMMANDS_REALTIME =
            Topic.byTime("beckon.executions.commands.realtime", ContactKey.class, ExecutionCommand.class);

    public static final Topic<ContactKey, ExecutionCommand> COMMANDS_BULK =
            Topic.byTime("beckon.executions.commands.bulk", ContactKey.class, ExecutionCommand.class);

    public static final Topic<ContactKey, JournalRecord> JOURNAL =
            Topic.byTime("beckon.executions.journal", ContactKey.class, JournalRecord.class);

    public static final Topic<ContactKey, OutboundMessage> OUTBOUND_REALTIME =
            Topic.byTime("beckon.messages.outbound.realtime", ContactKey.class, OutboundMessage.class);

    public static final Topic<ContactKey, OutboundMessage> OUTBOUND_BULK =
            Topic.byTime("beckon.messages.outbound.bulk", ContactKey.class, OutboundMessage.class);

    public static final Topic<ContactKey, HttpTask> HTTP_REALTIME =
            Topic.byTime("beckon.http.requests.realtime", ContactKey.class, HttpTask.class);

    public static final Topic<ContactKey, HttpTask> HTTP_BULK =
            Topic.byTime("beckon.http.requests.bulk", ContactKey.class, HttpTask.class);

    public static final Topic<ContactKey, MessageOutcome> OUTCOMES =
            Topic.byTime("beckon.messages.outcomes", ContactKey.class, MessageOutcome.class);

    /** What people sent to us; keyed by the sender's address, as the contact is not known yet. */
    public static final Topic<String, InboundMessage> INBOUND =
            Topic.byTime("beckon.messages.inbound", String.class, InboundMessage.class);

    private Topics() {}

    public static Topic<ContactKey, ExecutionCommand> commands(Lane lane) {
        return switch (lane) {
            case REALTIME -> COMMANDS_REALTIME;
            case BULK -> COMMANDS_BULK;
        };
    }

    public static Topic<ContactKey, OutboundMessage> outbound(Lane lane) {
        return switch (lane) {
            case REALTIME -> OUTBOUND_REALTIME;
            case BULK -> OUTBOUND_BULK;
        };
    }

    public static Topic<ContactKey, HttpTask> httpRequests(Lane lane) {
        return switch (lane) {
            case REALTIME -> HTTP_REALTIME;
            case BULK -> HTTP_BULK;
        };
    }

    /** All topics, for whoever creates them. */
    public static List<Topic<?, ?>> all() {
        return List.of(
                TRIGGERS,
                ACCESS,
                DEFINITIONS,
                CONTACT_PROFILES,
                COMMANDS_REALTIME,
                COMMANDS_BULK,
                JOURNAL,
                OUTBOUND_REALTIME,
                OUTBOUND_BULK,
                HTTP_REALTIME,
                HTTP_BULK,
                OUTCOMES,
                INBOUND);
    }
}
