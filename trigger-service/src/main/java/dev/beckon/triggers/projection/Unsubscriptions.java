package dev.beckon.triggers.projection;

import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.contact.ContactEdits;
import dev.beckon.triggers.contact.ContactFields;
import dev.beckon.triggers.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Revokes consent where a provider knows that the person has unsubscribed there. Each message revokes once: an outcome
 * that comes again does not undo a consent that was given since.
 */
@ApplicationScoped
class Unsubscriptions {

    private static final String REASON = "unsubscribed";

    private static final String NOTED = """
            select message_id from messages where message_id = any (?::uuid[]) and reason = '%s'""".formatted(REASON);

    private final ContactEdits contacts;

    Unsubscriptions(ContactEdits contacts) {
        this.contacts = contacts;
    }

    /**
     * Takes part in the connection's transaction, before the outcomes are noted. Workspaces and contacts are locked in
     * the order of their ids, as everywhere. The caller wakes the outbox relay after the commit.
     *
     * @return how many messages told of one
     */
    int apply(Connection connection, List<MessageOutcome> outcomes) throws SQLException {
        List<MessageOutcome> unsubscribed = outcomes.stream()
                .filter(outcome -> REASON.equals(outcome.reason()) && outcome.channel() != null)
                .toList();
        if (unsubscribed.isEmpty()) {
            return 0;
        }
        Set<UUID> noted = noted(connection, unsubscribed);
        Map<WorkspaceId, Map<ContactId, UnaryOperator<ContactFields>>> edits =
                new TreeMap<>(Comparator.comparing(WorkspaceId::value));
        unsubscribed.stream()
                .filter(outcome -> !noted.contains(outcome.messageId().value()))
                .forEach(outcome -> edits.computeIfAbsent(outcome.workspace(), workspace -> new HashMap<>())
                        .merge(outcome.contactId(), revoking(outcome), Unsubscriptions::both));
        for (var workspace : edits.entrySet()) {
            contacts.apply(connection, workspace.getKey(), workspace.getValue(), Cause.OUTSIDE);
        }
        return unsubscribed.size();
    }

    private static Set<UUID> noted(Connection connection, List<MessageOutcome> outcomes) throws SQLException {
        Set<UUID> noted = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(NOTED)) {
            Rows.of(select, outcomes).column(MessageOutcome::messageId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    noted.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return noted;
    }

    private static UnaryOperator<ContactFields> revoking(MessageOutcome outcome) {
        return fields -> fields.withConsent(outcome.channel(), Consent.REVOKED);
    }

    private static UnaryOperator<ContactFields> both(
            UnaryOperator<ContactFields> first, UnaryOperator<ContactFields> second) {
        return fields -> second.apply(first.apply(fields));
    }
}
