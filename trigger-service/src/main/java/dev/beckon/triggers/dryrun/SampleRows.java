package dev.beckon.triggers.dryrun;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.contact.Contact;
import dev.beckon.triggers.contact.ContactColumns;
import dev.beckon.triggers.database.JsonColumn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements on samples of dry runs. */
final class SampleRows {

    private static final String DRY_RUN = """
            select workspace, scenario_version, request from trigger_calls
             where call_id = ? and scenario_version is not null and (request ->> 'dry_run')::boolean""";

    /** Some of each outcome, those that come first in the call. */
    private static final String PICK = """
            select position, reference, contact_id, status, reason from (
              select v.*, row_number() over (partition by status, reason order by position) as turn
                from verdicts v where call_id = ?) ranked
             where turn <= ? order by turn, position limit ?""";

    private static final String STORE =
            "insert into dry_run_samples (call_id, sample) values (?, ?::jsonb) on conflict (call_id) do nothing";

    private static final TypeReference<TriggerRequest> REQUEST = new TypeReference<>() {};
    private static final TypeReference<JsonNode> JSON = new TypeReference<>() {};
    private static final TypeReference<List<SampledContact>> SAMPLE = new TypeReference<>() {};

    private final Connection connection;

    SampleRows(Connection connection) {
        this.connection = connection;
    }

    /** A call that is one, with the version that it would start. */
    record DryRun(WorkspaceId workspace, int version, TriggerRequest request) {}

    /** Empty when it is none, or could start nothing. */
    Optional<DryRun> dryRun(TriggerCallId call) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DRY_RUN)) {
            select.setObject(1, call.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new DryRun(
                                new WorkspaceId(row.getString(1)),
                                row.getInt(2),
                                JsonColumn.read(row.getString(3), REQUEST)))
                        : Optional.empty();
            }
        }
    }

    List<SampledContact> pick(TriggerCallId call, int count) throws SQLException {
        List<SampledContact> picked = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(PICK)) {
            select.setObject(1, call.value());
            select.setInt(2, count);
            select.setInt(3, count);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    picked.add(new SampledContact(
                            rows.getInt(1),
                            JsonColumn.read(rows.getString(2), JSON),
                            rows.getObject(3, Long.class),
                            rows.getString(4),
                            rows.getString(5),
                            null));
                }
            }
        }
        return picked;
    }

    /** By id; those that are gone are absent. */
    Map<Long, Contact> contacts(WorkspaceId workspace, List<Long> ids) throws SQLException {
        Map<Long, Contact> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select " + ContactColumns.ALL + " from contacts c where c.workspace = ? and c.id = any (?)")) {
            select.setString(1, workspace.value());
            select.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Contact contact = ContactColumns.read(rows);
                    found.put(contact.id().value(), contact);
                }
            }
        }
        return found;
    }

    void store(TriggerCallId call, List<SampledContact> sample) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            insert.setObject(1, call.value());
            insert.setString(2, JsonColumn.write(sample));
            insert.executeUpdate();
        }
    }

    Optional<List<SampledContact>> find(TriggerCallId call) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select sample from dry_run_samples where call_id = ?")) {
            select.setObject(1, call.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(JsonColumn.read(row.getString(1), SAMPLE)) : Optional.empty();
            }
        }
    }
}
