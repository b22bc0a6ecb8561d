package dev.beckon.triggers.handover;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.ResumeHandover;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.stream.Acknowledgements;
import dev.beckon.triggers.stream.PublishException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Who is in a person's hands, as the journal told last, and their way back. */
@ApplicationScoped
public class Handovers {

    private static final String AMONG = """
            select distinct contact_id from executions
             where workspace = ? and contact_id = any (?) and in_handover""";

    private final Database database;
    private final RecordPublisher publisher;
    private final Clock clock;

    Handovers(Database database, RecordPublisher publisher, Clock clock) {
        this.database = database;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Those of the contacts whom a person has taken over. */
    public Set<ContactId> among(WorkspaceId workspace, Collection<ContactId> contacts) {
        return database.inTransaction(connection -> among(connection, workspace, contacts));
    }

    private static Set<ContactId> among(Connection connection, WorkspaceId workspace, Collection<ContactId> contacts)
            throws SQLException {
        Set<ContactId> found = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(AMONG)) {
            select.setString(1, workspace.value());
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", contacts.stream().map(ContactId::value).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new ContactId(rows.getLong(1)));
                }
            }
        }
        return found;
    }

    /**
     * Gives a contact back; the worker refuses it, without harm, when nobody had taken them over.
     *
     * @param note for the journal; may be null
     * @throws PublishException when the brokers did not take the command
     */
    public void resume(ContactKey contact, String note) {
        ExecutionCommand command =
                new ResumeHandover(contact.workspace(), contact.contact(), note, clock.instant(), null);
        Acknowledgements.await(publisher.publish(Topics.COMMANDS_REALTIME, contact, command));
    }
}
