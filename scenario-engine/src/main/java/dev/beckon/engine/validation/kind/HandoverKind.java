package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Handover;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.DurationType;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.TextType;
import java.time.Duration;
import java.util.List;

/** {@code handover}. */
final class HandoverKind implements ActionKind<Handover> {

    private static final Field<String> NOTE = Field.of("note", TextType.template(), "for that person");
    private static final Field<String> WEBHOOK_URL =
            Field.of("webhook_url", TextType.url(), "a public address that is told, signed");
    private static final Field<Duration> TIMEOUT = Field.of(
                    "timeout", DurationType.upTo(Limits.MAX_WAIT), "after which automation goes on")
            .or(Limits.DEFAULT_HANDOVER_TIMEOUT);

    @Override
    public Class<Handover> record() {
        return Handover.class;
    }

    @Override
    public String description() {
        return "Give the contact to a person: automation stands still for them until they are given back.";
    }

    @Override
    public List<Field<?>> options() {
        return List.of(NOTE, WEBHOOK_URL, TIMEOUT);
    }

    @Override
    public Handover read(ActionFields fields) {
        Fields options = fields.options();
        return new Handover(fields.placement(), NOTE.read(options), WEBHOOK_URL.read(options), TIMEOUT.read(options));
    }

    @Override
    public void write(Handover handover, ObjectNode outer, ObjectNode options) {
        NOTE.write(options, handover.note());
        WEBHOOK_URL.write(options, handover.webhookUrl());
        TIMEOUT.write(options, handover.timeout());
    }

    @Override
    public String example() {
        return """
                {"action_key": "agent", "action_type": "handover",
                 "options": {"note": "{{ contact.name }} asks about {{ trigger.order_id }}",
                   "webhook_url": "https://desk.example/hooks/beckon", "timeout": "P2D"}}""";
    }
}
