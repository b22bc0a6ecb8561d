package dev.beckon.contracts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.access.Permission;
import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.InboundMessage;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.LinkButton;
import dev.beckon.contracts.message.Media;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.MessageVariant;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.message.ProviderTemplate;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.contracts.trigger.TriggerRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One record of every kind that crosses Kafka, always the same. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final WorkspaceId WORKSPACE = new WorkspaceId("acme");
    static final ContactId ANN = new ContactId(123);
    static final ScenarioId SCENARIO = new ScenarioId(7);
    static final TriggerCallId CALL = DerivedId.triggerCall(WORKSPACE, "storm-1");
    static final ExecutionId EXECUTION = DerivedId.execution(CALL, SCENARIO, new ContactKey(WORKSPACE, ANN), null);
    static final MessageId MESSAGE = DerivedId.message(EXECUTION, 1, "q1");
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private Samples() {}

    static List<Object> all() {
        return Stream.of(common(), DefinitionSamples.all(), CommandSamples.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Object> common() {
        return List.of(
                trigger(),
                new AccessRecord.Workspace(
                        WORKSPACE, "Acme", "GB", "Europe/London", List.of(Channel.WHATSAPP, Channel.SMS)),
                new AccessRecord.ApiKey(
                        WORKSPACE, "1", "storm provider", "ab".repeat(32), Set.of(Permission.SCENARIOS_TRIGGER)),
                ann(),
                JournalSamples.journal(),
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
                        TRACE,
                        variants()),
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
                        TRACE,
                        1),
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
                Lane.REALTIME,
                new ApiTriggerId(21),
                JsonNodeFactory.instance
                        .objectNode()
                        .set("filter", JsonNodeFactory.instance.objectNode().put("match", "all")),
                true);
    }

    static ContactProfile ann() {
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
                Map.of("postcode", "SW1A"),
                List.of(3L));
    }

    /** With everything that an author can put into a message. */
    static MessageContent content() {
        return new MessageContent(
                "Do you want a call back?",
                "Storm",
                "<p>Storm</p>",
                List.of(
                        new MessageContent.Option("option_0", "Yes", "Within the hour"),
                        new MessageContent.Option("option_1", "No")),
                MessageContent.OptionStyle.LIST,
                "Choose",
                new Media(Media.Kind.IMAGE, "https://example.org/storm.png", "storm.png", "image/png"),
                "Storm",
                List.of(
                        new LinkButton(LinkButton.Kind.URL, "Map", "https://example.org/map"),
                        new LinkButton(LinkButton.Kind.PHONE, "Call us", "+442079460000")),
                new ProviderTemplate("storm", "en_GB", List.of("Ann"), List.of("Storm"), List.of("map")));
    }

    static List<MessageVariant> variants() {
        return List.of(
                new MessageVariant(Channel.WHATSAPP, content()),
                new MessageVariant(Channel.SMS, new MessageContent("Storm. Call back?", null, null, List.of())));
    }
}
