package dev.beckon.triggers.audience;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.triggers.contact.Contact;
import dev.beckon.triggers.dryrun.Forecast;
import dev.beckon.triggers.resolution.Resolution;
import dev.beckon.triggers.start.Eligibility;
import dev.beckon.triggers.verdict.Reasons;
import dev.beckon.triggers.verdict.Settlement;
import dev.beckon.triggers.verdict.Verdict;
import dev.beckon.triggers.verdict.VerdictRows;
import dev.beckon.triggers.verdict.VerdictStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides the next page of an expansion, within one transaction. */
final class PageDecision {

    private final Connection connection;
    private final Expansion expansion;
    private final Forecast forecast;
    private final PageReader reader;

    PageDecision(Connection connection, Expansion expansion, Forecast forecast) {
        this.connection = connection;
        this.expansion = expansion;
        this.forecast = forecast;
        this.reader = new PageReader(connection);
    }

    Page decide(Instant now) throws SQLException {
        if (expansion.cancelled()) {
            new ExpansionRows(connection).end(expansion.call());
            return new Page.Cancelled();
        }
        if (expansion.emitted() < expansion.decided()) {
            return new Page.Starts(again());
        }
        return new Page.Starts(expansion.exhausted() ? List.of() : next(now));
    }

    private List<StartExecution> next(Instant now) throws SQLException {
        Pace pace = new Pace(expansion.plan());
        PageReader.Read page = reader.next(expansion, pace.page());
        List<Contact> contacts = new ArrayList<>(page.contacts());
        Set<ContactId> met = metBefore(contacts);
        contacts.removeIf(contact -> met.contains(contact.id()));
        List<Verdict> verdicts = verdicts(contacts);
        List<StartExecution> starts = new ArrayList<>(contacts.size());
        for (int i = 0; i < contacts.size(); i++) {
            ExecutionId execution = verdicts.get(i).execution();
            if (execution != null) {
                starts.add(start(contacts.get(i), execution));
            }
        }
        new VerdictRows(connection).store(verdicts);
        new ExpansionRows(connection)
                .move(
                        expansion.call(),
                        Advance.of(
                                expansion,
                                page.upto(),
                                expansion.decided() + verdicts.size(),
                                expansion.request().dryRun() ? wouldStart(verdicts) : starts.size(),
                                pace.next(expansion.dueAt(), now, verdicts.size(), starts.size())));
        return starts;
    }

    private static int wouldStart(List<Verdict> verdicts) {
        return (int) verdicts.stream()
                .filter(verdict -> verdict.status() == VerdictStatus.STARTED)
                .count();
    }

    /** A contact that changed since the waves were laid out may have been in an earlier one. */
    private Set<ContactId> metBefore(List<Contact> contacts) throws SQLException {
        if (expansion.plan().waves().isEmpty()) {
            return Set.of();
        }
        return reader.decided(
                expansion.call(),
                contacts.stream()
                        .filter(contact ->
                                !contact.updatedAt().isBefore(expansion.plan().begunAt()))
                        .map(Contact::id)
                        .toList());
    }

    /** The starts of a page that was decided and perhaps not handed over. */
    private List<StartExecution> again() throws SQLException {
        List<VerdictRows.Pending> pending = new VerdictRows(connection).pending(expansion.call(), expansion.emitted());
        Map<ContactId, Contact> contacts = reader.byId(
                expansion.workspace(),
                pending.stream().map(VerdictRows.Pending::contact).toList());
        List<StartExecution> starts = new ArrayList<>(pending.size());
        List<Settlement> gone = new ArrayList<>();
        for (VerdictRows.Pending verdict : pending) {
            Contact contact = contacts.get(verdict.contact());
            if (contact == null) {
                gone.add(Settlement.skipped(verdict.execution(), Resolution.Cause.CONTACT_NOT_FOUND.code()));
            } else {
                starts.add(start(contact, verdict.execution()));
            }
        }
        new VerdictRows(connection).settle(gone);
        return starts;
    }

    private List<Verdict> verdicts(List<Contact> contacts) throws SQLException {
        List<Verdict> verdicts = new ArrayList<>(contacts.size());
        for (Contact contact : contacts) {
            verdicts.add(verdict(contact, expansion.decided() + verdicts.size()));
        }
        return expansion.request().dryRun()
                ? forecast.of(connection, expansion.workspace(), expansion.request(), expansion.version(), verdicts)
                : verdicts;
    }

    private Verdict verdict(Contact contact, int position) {
        ContactRef reference = new ContactRef(contact.id(), null, null, null, null);
        AudiencePlan.Wave wave = expansion.presentWave();
        return Eligibility.refusal(contact)
                .or(() -> wave != null && wave.leftOut() ? Optional.of(Reasons.LOCAL_TIME_PAST) : Optional.empty())
                .map(reason -> Verdict.skipped(expansion.call(), position, reference, contact.id(), reason))
                .orElseGet(() -> Verdict.pending(
                        expansion.call(),
                        position,
                        reference,
                        contact.id(),
                        DerivedId.execution(
                                expansion.call(),
                                expansion.scenario(),
                                contact.key(),
                                expansion.request().executionKey())));
    }

    private StartExecution start(Contact contact, ExecutionId execution) {
        return new StartExecution(
                expansion.workspace(),
                contact.id(),
                execution,
                expansion.call(),
                expansion.scenario(),
                expansion.version(),
                expansion.request().executionKey(),
                expansion.request().lane(),
                expansion.request().data(),
                contact.profile(),
                expansion.occurredAt(),
                expansion.traceParent());
    }
}
