package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.Message;
import dev.beckon.engine.validation.body.BodyFields;
import dev.beckon.engine.validation.body.SendPlan;
import dev.beckon.engine.validation.field.DurationType;
import dev.beckon.engine.validation.field.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code message}. */
final class MessageKind implements ActionKind<Message> {

    private static final Field<Duration> EXPIRES_AFTER = Field.of(
            "expires_after",
            DurationType.upTo(Limits.MAX_EXPIRES_AFTER),
            "not sent later than this; absent for no limit");

    @Override
    public Class<Message> record() {
        return Message.class;
    }

    @Override
    public String description() {
        return "Send a message and go on.";
    }

    @Override
    public Optional<Field<String>> content() {
        return Optional.of(BodyFields.CONTENT);
    }

    @Override
    public List<Field<?>> options() {
        List<Field<?>> options = new ArrayList<>(SendPlan.options(BodyFields.MESSAGE));
        options.add(EXPIRES_AFTER);
        return options;
    }

    @Override
    public Message read(ActionFields fields) {
        SendPlan plan = SendPlan.read(BodyFields.MESSAGE, fields.outer(), fields.options());
        return new Message(
                fields.placement(),
                plan.body(),
                plan.channels(),
                plan.variants(),
                EXPIRES_AFTER.read(fields.options()));
    }

    @Override
    public void write(Message message, ObjectNode outer, ObjectNode options) {
        new SendPlan(message.body(), message.channels(), message.sendPlan()).write(BodyFields.MESSAGE, outer, options);
        EXPIRES_AFTER.write(options, message.expiresAfter());
    }

    @Override
    public String example() {
        return """
                {"action_key": "shipped", "action_type": "message",
                 "content": "Hello {{ contact.name }}, your order {{ trigger.order_id }} is on its way: {{ link.url }}",
                 "options": {
                   "subject": "Your order is on its way",
                   "media_file": {"type": "image", "url": "https://shop.example/parcel.png"},
                   "conversion_link": {"title": "Track it", "url": "https://shop.example/orders/{{ trigger.order_id }}"},
                   "send_plan": ["whatsapp", {"channel": "sms", "content": "Order {{ trigger.order_id }} shipped: {{ link.url }}"}, "email"],
                   "expires_after": "PT6H"}}""";
    }
}
