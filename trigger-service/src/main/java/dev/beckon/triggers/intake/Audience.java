package dev.beckon.triggers.intake;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.contact.Contact;
import dev.beckon.triggers.resolution.Resolution;
import dev.beckon.triggers.start.Eligibility;
import dev.beckon.triggers.verdict.Reasons;
import dev.beckon.triggers.verdict.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Decides which of the contacts that a call names are started. Remembers, for one batch, whom each call has named. */
final class Audience {

    private final Map<TriggerCallId, Set<ContactId>> named = new HashMap<>();

    /** The verdict on a contact; {@code contact} is set when a start is to be emitted. */
    record Decision(AdmittedCall call, Verdict verdict, Contact contact) {

        /** The command of a decision to start. */
        StartExecution start() {
            Call of = call.call();
            return new StartExecution(
                    of.event().workspace(),
                    contact.id(),
                    verdict.execution(),
                    of.id(),
                    of.request().scenarioId(),
                    call.pinned().version(),
                    of.request().executionKey(),
                    of.request().lane(),
                    of.request().data(),
                    contact.profile(),
                    of.occurredAt(),
                    of.event().traceParent());
        }
    }

    /** @param cancelled whether the call was cancelled by now */
    Decision decide(AdmittedCall.Entry entry, boolean cancelled, Resolution resolution) {
        if (entry.call().pinned().failure() != null) {
            return skip(entry, null, entry.call().pinned().failure());
        }
        if (cancelled) {
            return skip(entry, null, Reasons.CANCELLED);
        }
        return switch (resolution) {
            case Resolution.NotFound(Resolution.Cause cause) -> skip(entry, null, cause.code());
            case Resolution.Found(Contact contact) -> decide(entry, contact);
        };
    }

    private Decision decide(AdmittedCall.Entry entry, Contact contact) {
        if (!named.computeIfAbsent(entry.call().id(), call -> new HashSet<>()).add(contact.id())) {
            return skip(entry, contact.id(), Reasons.DUPLICATE_CONTACT);
        }
        return Eligibility.refusal(contact)
                .map(reason -> skip(entry, contact.id(), reason))
                .orElseGet(() -> start(entry, contact));
    }

    private static Decision start(AdmittedCall.Entry entry, Contact contact) {
        TriggerRequest request = entry.call().call().request();
        Verdict verdict = Verdict.pending(
                entry.call().id(),
                entry.position(),
                entry.reference(),
                contact.id(),
                DerivedId.execution(entry.call().id(), request.scenarioId(), contact.key(), request.executionKey()));
        return new Decision(entry.call(), verdict, contact);
    }

    private static Decision skip(AdmittedCall.Entry entry, ContactId contact, String reason) {
        return new Decision(
                entry.call(),
                Verdict.skipped(entry.call().id(), entry.position(), entry.reference(), contact, reason),
                null);
    }
}
