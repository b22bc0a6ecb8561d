package dev.beckon.benchmarks.worker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverReply;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.Lane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Each contact is asked a question and answers it: two transitions, the second with a branch and a second message. */
final class Workload {

    /** Transitions of one contact. */
    static final int TRANSITIONS = 2;

    private static final WorkspaceId WORKSPACE = new WorkspaceId("bench");
    private static final ScenarioId SCENARIO = new ScenarioId(1);
    private static final TriggerCallId CALL = DerivedId.triggerCall(WORKSPACE, "bench");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String DEFINITION = """
            {"title": "Storm alert", "entry_policy": "skip", "actions": [
              {"action_key": "ask", "action_type": "ask_question",
               "content": "Hello {{ contact.name }}, a {{ trigger.severity }} warning holds near \
            {{ contact.postcode }}. Do you want a call back?",
               "options": {"answers": ["Yes", "No"], "timeout": "PT1H"}},
              {"action_key": "yes", "parent_key": "ask", "parent_branch": "option_0", "action_type": "message",
               "content": "Thank you, {{ contact.name }}. We call you before {{ trigger.valid_until }}."}]}
            """;

    private Workload() {}

    static ScenarioVersion scenario() {
        try {
            JsonNode definition = Json.MAPPER.readTree(DEFINITION);
            return new ScenarioVersion(WORKSPACE, SCENARIO, 1, definition);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ContactKey key(long contact) {
        return new ContactKey(WORKSPACE, new ContactId(contact));
    }

    static ExecutionCommand start(long contact) {
        return new StartExecution(
                WORKSPACE,
                new ContactId(contact),
                DerivedId.execution(CALL, SCENARIO, key(contact), null),
                CALL,
                SCENARIO,
                1,
                null,
                Lane.BULK,
                Map.of("severity", "red", "hazard", "storm", "gust_kmh", 118, "valid_until", "2026-11-22T18:00:00Z"),
                profile(contact),
                Instant.now(),
                TRACE);
    }

    static ExecutionCommand reply(long contact) {
        return new DeliverReply(
                WORKSPACE,
                new ContactId(contact),
                DerivedId.of("inbound", contact),
                Channel.WHATSAPP,
                "Yes",
                "option_0",
                null,
                Instant.now(),
                TRACE);
    }

    private static ContactProfile profile(long contact) {
        String phone = "+4915%09d".formatted(contact);
        return new ContactProfile(
                WORKSPACE,
                new ContactId(contact),
                1,
                "policy-" + contact,
                null,
                "Jürgen Schmidt",
                "jurgen." + contact + "@example.org",
                phone,
                "de",
                "Europe/Berlin",
                "DE",
                List.of(
                        new ContactAddress(Channel.WHATSAPP, phone, ContactAddress.Consent.GRANTED),
                        new ContactAddress(Channel.SMS, phone, ContactAddress.Consent.GRANTED)),
                List.of("home"),
                Map.of("postcode", "74066", "insured_sum", 310_000));
    }
}
