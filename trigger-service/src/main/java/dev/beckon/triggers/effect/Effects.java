package dev.beckon.triggers.effect;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent.FoldersChanged;
import dev.beckon.contracts.journal.ExecutionEvent.SurveyCompleted;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.support.outbox.OutboxRelay;
import dev.beckon.triggers.cause.CallCauses;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.contact.ContactEdits;
import dev.beckon.triggers.contact.ContactFields;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.event.ContactEvent;
import dev.beckon.triggers.event.ContactEvents;
import dev.beckon.triggers.folder.FolderMembership;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Carries out what executions want done to their contact. The mark that an effect was carried out is committed with the
 * effect itself, so that a repeated record does nothing.
 */
@ApplicationScoped
class Effects {

    private final Database database;
    private final ContactEdits contacts;
    private final FolderMembership folders;
    private final ContactEvents events;
    private final OutboxRelay relay;

    Effects(
            Database database,
            ContactEdits contacts,
            FolderMembership folders,
            ContactEvents events,
            OutboxRelay relay) {
        this.database = database;
        this.contacts = contacts;
        this.folders = folders;
        this.events = events;
        this.relay = relay;
    }

    /** Effects of one cause in one workspace: what is changed together. */
    private record Group(WorkspaceId workspace, Cause cause) {}

    /** Blocks until all are committed. */
    @Timed(value = "beckon.effects", histogram = true)
    public void apply(List<JournalRecord> records) {
        List<Effect> effects = Effect.among(records);
        if (effects.isEmpty()) {
            return;
        }
        database.inRepeatedTransaction(connection -> {
            apply(connection, AppliedRows.claim(connection, effects));
            return effects.size();
        });
        relay.wakeUp();
    }

    private void apply(Connection connection, List<Effect> effects) throws SQLException {
        for (Map.Entry<Group, List<Effect>> group : grouped(connection, effects).entrySet()) {
            WorkspaceId workspace = group.getKey().workspace();
            Cause cause = group.getKey().cause();
            contacts.apply(connection, workspace, edits(group.getValue()), cause);
            for (Effect effect : group.getValue()) {
                if (effect.event() instanceof FoldersChanged change) {
                    move(connection, effect.contact(), change, cause);
                }
            }
            events.record(connection, surveys(group.getValue()), cause);
        }
    }

    /** In the order of workspaces, as two instances may be at it. */
    private static Map<Group, List<Effect>> grouped(Connection connection, List<Effect> effects) throws SQLException {
        Map<TriggerCallId, Cause> causes = CallCauses.of(
                connection,
                effects.stream()
                        .map(effect -> effect.record().triggerCallId())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        Map<Group, List<Effect>> groups = new LinkedHashMap<>();
        effects.stream()
                .sorted(Comparator.comparing(
                        effect -> effect.record().workspace().value()))
                .forEach(effect -> groups.computeIfAbsent(group(effect.record(), causes), key -> new ArrayList<>())
                        .add(effect));
        return groups;
    }

    private static Group group(JournalRecord record, Map<TriggerCallId, Cause> causes) {
        Cause before = record.triggerCallId() == null
                ? Cause.OUTSIDE
                : causes.getOrDefault(record.triggerCallId(), Cause.OUTSIDE);
        return new Group(record.workspace(), before.then(record.scenarioId()));
    }

    private static Map<ContactId, UnaryOperator<ContactFields>> edits(List<Effect> effects) {
        Map<ContactId, List<Effect>> byContact = new TreeMap<>(Comparator.comparingLong(ContactId::value));
        effects.stream()
                .filter(effect -> !(effect.event() instanceof FoldersChanged))
                .filter(effect -> !(effect.event() instanceof SurveyCompleted))
                .forEach(effect -> byContact
                        .computeIfAbsent(effect.contact().contact(), id -> new ArrayList<>())
                        .add(effect));
        Map<ContactId, UnaryOperator<ContactFields>> edits = new LinkedHashMap<>();
        byContact.forEach((contact, of) -> edits.put(contact, new ContactEdit(of)));
        return edits;
    }

    private void move(Connection connection, ContactKey contact, FoldersChanged change, Cause cause)
            throws SQLException {
        switch (change.operation()) {
            case ADD -> folders.add(connection, contact, change.folderIds(), cause);
            case REMOVE -> folders.remove(connection, contact, change.folderIds(), cause);
        }
    }

    private static List<ContactEvent> surveys(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.event() instanceof SurveyCompleted)
                .map(effect -> SurveyEvents.of(effect, (SurveyCompleted) effect.event()))
                .toList();
    }
}
