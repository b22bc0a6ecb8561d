package dev.beckon.engine.interpreter;

import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.journal.ExecutionEvent.MessageRequested;
import dev.beckon.contracts.journal.TrackedLink;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageVariant;
import dev.beckon.engine.definition.MessageBody;
import dev.beckon.engine.definition.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a step sends, compiled.
 *
 * @param body on every channel; null where there is a send plan, of which each entry is complete
 * @param plan best first; empty when all channels carry the same
 */
record Outgoing(BodyText body, List<Channel> channels, List<Entry> plan) {

    record Entry(Channel channel, BodyText body) {}

    static Outgoing of(MessageBody body, List<Channel> channels, List<Variant> sendPlan, Compiling compiling) {
        if (sendPlan.isEmpty()) {
            return new Outgoing(BodyText.of(body, compiling), channels, List.of());
        }
        List<Entry> plan = sendPlan.stream()
                .map(variant -> new Entry(variant.channel(), BodyText.of(variant.body(), compiling)))
                .toList();
        List<Channel> planned = plan.stream().map(Entry::channel).distinct().toList();
        return new Outgoing(null, planned, plan);
    }

    /**
     * Asks for it to be sent, unless it comes out empty.
     *
     * @param notAfter may be null
     * @return whether there is anything to send
     * @throws dev.beckon.engine.template.TemplateFailedException when a text cannot be rendered
     */
    boolean send(Walk walk, String actionKey, MessageId id, Offered offered, Instant notAfter) {
        List<TrackedLink> links = new ArrayList<>(0);
        List<MessageVariant> variants = variants(walk, actionKey, id, offered, links);
        MessageContent content;
        if (plan.isEmpty()) {
            content = body.render(walk, actionKey, id, offered, links);
        } else if (variants.isEmpty()) {
            return false;
        } else {
            content = variants.getFirst().content();
        }
        if (isEmpty(content)) {
            return false;
        }
        walk.happened(new MessageRequested(id, walk.step(), actionKey, content, channels, notAfter, variants, links));
        walk.sent(actionKey, id);
        return true;
    }

    private List<MessageVariant> variants(
            Walk walk, String actionKey, MessageId id, Offered offered, List<TrackedLink> links) {
        if (plan.isEmpty()) {
            return List.of();
        }
        List<MessageVariant> variants = new ArrayList<>(plan.size());
        for (Entry entry : plan) {
            MessageContent content = entry.body().render(walk, actionKey, id, offered, links);
            if (isEmpty(content)) {
                walk.warn(
                        actionKey,
                        "empty_variant",
                        "What was meant for " + entry.channel().wireName() + " came out empty");
            } else {
                variants.add(new MessageVariant(entry.channel(), content));
            }
        }
        return variants;
    }

    private static boolean isEmpty(MessageContent content) {
        return content.text().isBlank() && content.media() == null && content.template() == null;
    }
}
