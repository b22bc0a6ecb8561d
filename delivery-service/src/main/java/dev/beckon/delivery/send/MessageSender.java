package dev.beckon.delivery.send;

import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.delivery.adapter.Adapters;
import dev.beckon.delivery.adapter.ChannelAdapter;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.channel.ChannelDirectory;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.intake.Ownership;
import dev.beckon.delivery.intake.OwnershipLostException;
import dev.beckon.delivery.ledger.Claim;
import dev.beckon.delivery.ledger.ClaimRequest;
import dev.beckon.delivery.ledger.Ledger;
import dev.beckon.delivery.ledger.LedgerEntry;
import dev.beckon.delivery.ledger.LedgerState;
import dev.beckon.delivery.ledger.SendId;
import dev.beckon.delivery.ledger.Verdict;
import dev.beckon.delivery.step.Recording;
import dev.beckon.delivery.step.Step;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Drives one message to its answer: plan, place at the gate, claim, call, record, tell; again where the policy says so.
 * Keeps nothing between messages; safe for all threads.
 */
@Singleton
public final class MessageSender {

    private final SendPlanner planner;
    private final Fallback fallback;
    private final ChannelDirectory channels;
    private final Adapters adapters;
    private final ChannelGates gates;
    private final Ledger ledger;
    private final ProviderCall provider;
    private final AttemptPolicy policy;
    private final OutcomePublisher outcomes;
    private final SendMetrics metrics;
    private final InstantSource clock;
    private final Duration fallbackAfter;

    MessageSender(
            SendPlanner planner,
            Fallback fallback,
            ChannelDirectory channels,
            Adapters adapters,
            ChannelGates gates,
            Ledger ledger,
            ProviderCall provider,
            AttemptPolicy policy,
            OutcomePublisher outcomes,
            SendMetrics metrics,
            InstantSource clock,
            DeliveryConfig config) {
        this.planner = planner;
        this.fallback = fallback;
        this.channels = channels;
        this.adapters = adapters;
        this.gates = gates;
        this.ledger = ledger;
        this.provider = provider;
        this.policy = policy;
        this.outcomes = outcomes;
        this.metrics = metrics;
        this.clock = clock;
        this.fallbackAfter = config.fallback().after();
    }

    /**
     * Sends, or finds out that it was sent before. Blocks until nothing more is to be sent.
     *
     * @return done when the outcome is told, or when a later report will tell it
     * @throws OwnershipLostException before a call, never after one whose outcome is not recorded
     */
    public CompletionStage<Void> send(OutboundMessage message, Ownership ownership) throws OwnershipLostException {
        Attempts attempts = new Attempts(clock.instant());
        return Step.untilDone(ownership, () -> step(message, ownership, attempts));
    }

    private Step step(OutboundMessage message, Ownership ownership, Attempts attempts) throws OwnershipLostException {
        return switch (planner.plan(attempts.asOfNow(message), attempts.left(), clock.instant())) {
            case SendPlan.Suppress suppress -> close(message, suppress, attempts);
            case SendPlan.Via via -> attempt(message, via, ownership, attempts);
        };
    }

    private Step close(OutboundMessage message, SendPlan.Suppress suppress, Attempts attempts)
            throws OwnershipLostException {
        return switch (claim(ClaimRequest.toClose(message, suppress.status(), suppress.reason()))) {
            case Claim.Granted granted -> {
                metrics.suppressed(suppress.reason());
                yield tell(granted.entry(), granted.entry().status());
            }
            case Claim.Refused(LedgerEntry entry)
            when entry.state() == LedgerState.RETRYING && entry.refusals() != null -> {
                Verdict end = Fallback.atTheEnd(suppress, entry);
                yield follow(end, entry.nextVariant(), record(entry.messageId(), entry.nextVariant(), end), attempts);
            }
            case Claim.Refused refused -> comeAgain(refused.entry(), attempts);
            case Claim.Withdrawn withdrawn -> planAnew(withdrawn, attempts);
        };
    }

    private Step attempt(OutboundMessage message, SendPlan.Via via, Ownership ownership, Attempts attempts)
            throws OwnershipLostException {
        ChannelAdapter adapter = adapters.of(via.channel());
        ChannelGate gate = gates.of(via.channel());
        int last = adapter.reportsFailures() ? planner.lastAfter(via.variant(), message) : via.variant();
        LedgerEntry claimed;
        SendOutcome outcome;
        gate.enter(message.lane(), ownership);
        try {
            Claim claim = claim(ClaimRequest.toSend(
                            message, via.channel().channel(), via.channel().id(), via.address(), via.variant())
                    .withPlanUpTo(last));
            switch (claim) {
                case Claim.Granted granted -> claimed = granted.entry();
                case Claim.Refused refused -> {
                    return comeAgain(refused.entry(), attempts);
                }
                case Claim.Withdrawn withdrawn -> {
                    metrics.withdrawn(via.channel().channel());
                    return planAnew(withdrawn, attempts);
                }
            }
            outcome = provider.make(
                    adapter,
                    via,
                    SendId.of(message.messageId(), via.variant()),
                    last > via.variant() ? fallbackAfter : null);
            if (outcome instanceof SendOutcome.Throttled throttled && throttled.scope() == SendOutcome.Scope.CHANNEL) {
                gate.close(throttled.retryAfter());
            }
        } finally {
            gate.leave(message.lane());
        }
        Verdict verdict = policy.after(
                outcome, attempts.next(outcome, via.channel().onUnknown(), adapter.isIdempotent(), clock.instant()));
        Verdict inPlan = fallback.after(attempts.asOfNow(message), via, claimed, verdict, clock.instant());
        return follow(inPlan, via.variant(), record(message.messageId(), via.variant(), inPlan), attempts);
    }

    /** The channel of the lost claim decides whether sending again can be judged. */
    private Verdict afterCrash(LedgerEntry entry) {
        return channels.find(entry.channelId())
                .map(channel -> policy.afterCrash(
                        channel.onUnknown(), adapters.of(channel).isIdempotent()))
                .orElseGet(policy::holdAfterCrash);
    }

    /**
     * Consent was withdrawn since the message was made: it is planned again as if it had come so. Where a call may have
     * arrived, only the same would be sent again, and that is over.
     */
    private Step planAnew(Claim.Withdrawn claim, Attempts attempts) throws OwnershipLostException {
        LedgerEntry entry = claim.entry();
        if (entry != null && entry.mayHaveArrived()) {
            Verdict end = Fallback.atTheEnd(SendPlan.Suppress.NO_CONSENT, entry);
            return follow(end, entry.variant(), record(entry.messageId(), entry.variant(), end), attempts);
        }
        attempts.without(claim.channels());
        if (entry != null) {
            attempts.keepTo(VariantRange.left(entry));
        }
        return new Step.Wait(Duration.ZERO);
    }

    /** The message was here before: its answer is told again, or what is open about it is settled. */
    private Step comeAgain(LedgerEntry entry, Attempts attempts) throws OwnershipLostException {
        return switch (entry.state()) {
            case DONE -> tell(entry, entry.status());
            case HELD -> new Step.Done(CompletableFuture.completedFuture(null));
            case RETRYING -> {
                attempts.keepTo(VariantRange.left(entry));
                yield new Step.Wait(Duration.ZERO);
            }
            case SENDING -> {
                Verdict verdict = afterCrash(entry);
                yield follow(verdict, entry.variant(), record(entry.messageId(), entry.variant(), verdict), attempts);
            }
        };
    }

    private Step follow(Verdict verdict, int variant, LedgerEntry entry, Attempts attempts) {
        if (entry.state() == LedgerState.DONE) {
            return tell(entry, told(verdict, entry));
        }
        if (entry.hasPassed(variant) && !(verdict instanceof Verdict.Next)) {
            // A report of its failure has overtaken the answer: the message comes again for its next variant.
            return new Step.Done(CompletableFuture.completedFuture(null));
        }
        return switch (verdict) {
            case Verdict.Settle settle -> tell(entry, entry.status());
            case Verdict.Again again -> {
                if (again.possibleDuplicate()) {
                    metrics.possibleDuplicate(entry.channel());
                }
                attempts.keepTo(VariantRange.left(entry));
                yield new Step.Wait(again.delay());
            }
            case Verdict.Next next -> {
                metrics.fellThrough(entry.channel());
                attempts.startOver(VariantRange.left(entry));
                yield new Step.Wait(Duration.ZERO);
            }
            case Verdict.Hold hold -> {
                metrics.held(entry.channel());
                yield new Step.Done(CompletableFuture.completedFuture(null));
            }
        };
    }

    /** A receipt may have overtaken the answer; that the provider took it is told all the same. */
    private static MessageStatus told(Verdict verdict, LedgerEntry entry) {
        return verdict instanceof Verdict.Settle settle && settle.status() == MessageStatus.ACCEPTED
                ? MessageStatus.ACCEPTED
                : entry.status();
    }

    private Step tell(LedgerEntry entry, MessageStatus status) {
        return new Step.Done(outcomes.publish(entry.outcome(status)));
    }

    private Claim claim(ClaimRequest request) {
        return Recording.of(ledger.claim(request));
    }

    private LedgerEntry record(MessageId messageId, int variant, Verdict verdict) throws OwnershipLostException {
        return Recording.persistently(() -> ledger.record(messageId, variant, verdict));
    }
}
