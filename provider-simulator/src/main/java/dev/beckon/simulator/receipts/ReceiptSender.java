package dev.beckon.simulator.receipts;

import dev.beckon.simulator.faults.FaultBook;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.settings.SimulatorConfig;
import dev.beckon.simulator.voice.ProviderVoice;
import dev.beckon.simulator.voice.Voices;
import dev.beckon.simulator.webhook.WebhookResult;
import dev.beckon.simulator.webhook.WebhookSender;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends the receipts of accepted messages, each after the one before it was tried once. Messages whose receipts would
 * be too many waiting get none, which is counted as a dropped webhook. Safe for all threads, never blocks.
 */
@ApplicationScoped
public class ReceiptSender {

    private final Vertx vertx;
    private final Voices voices;
    private final FaultBook faults;
    private final WebhookSender webhooks;
    private final int maxOpen;
    private final AtomicInteger open = new AtomicInteger();

    ReceiptSender(Vertx vertx, Voices voices, FaultBook faults, WebhookSender webhooks, SimulatorConfig config) {
        this.vertx = vertx;
        this.voices = voices;
        this.faults = faults;
        this.webhooks = webhooks;
        maxOpen = config.webhooks().maxPending();
    }

    /** Starts the course of receipts of a message that was just accepted. */
    public void accepted(InboxMessage message) {
        voices.of(message.channel()).ifPresent(voice -> start(message, voice));
    }

    /** Messages whose receipts are not all sent. */
    public int open() {
        return open.get();
    }

    private void start(InboxMessage message, ProviderVoice voice) {
        var plan = ReceiptPlan.of(
                message, voice, faults.of(message.channel()).receipts(), faults.dice(), Reach.of(message, faults));
        if (plan.steps().isEmpty()) {
            return;
        }
        if (open.incrementAndGet() > maxOpen) {
            open.decrementAndGet();
            webhooks.drop();
            return;
        }
        step(message, voice, plan, 0);
    }

    private void step(InboxMessage message, ProviderVoice voice, ReceiptPlan plan, int index) {
        if (index == plan.steps().size()) {
            open.decrementAndGet();
            return;
        }
        var step = plan.steps().get(index);
        vertx.setTimer(
                step.pauseMs(), _ -> say(message, voice, step).onComplete(_ -> step(message, voice, plan, index + 1)));
    }

    private Future<WebhookResult> say(InboxMessage message, ProviderVoice voice, ReceiptPlan.Step step) {
        return voice.receipt(message, step.receipt())
                .map(webhooks::send)
                .orElseGet(() -> Future.succeededFuture(new WebhookResult.Dropped()));
    }
}
