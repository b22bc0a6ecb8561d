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
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements on samples of dry runs. */
final class SampleRows {

    private static final String WORKSPACE =
            "select workspace from trigger_calls where call_id = ? and scenario_version is not null and dry_run";

    /** Some of each outcome, those that come first in the call. */
    private static final String PICK = """
            select position, reference, contact_id, status, reason from (
              select v.*, row_number() over (partition by status, reason order by position) as turn
                from verdicts v where call_id = ?) ranked
             where turn <= ? order by turn, position limit ?""";

    private static final String STORE = """
            insert into dry_run_samples (call_id, sample, previews_until)
            values (?, ?::jsonb, clock_timestamp() + ? * interval '1 millisecond')
            on conflict (call_id) do nothing""";

    private static final String FIND =
            "select sample, coalesce(previews_until > now(), false) from dry_run_samples where call_id = ?";

    private static final String ALL_AWAITED = """
            select c.workspace, c.call_id from dry_run_samples s join trigger_calls c on c.call_id = s.call_id
             where s.previews_until > now() order by s.previews_until""";

    private static final String AWAITED = """
            select c.workspace, c.scenario_version, c.request, s.sample
              from dry_run_samples s join trigger_calls c on c.call_id = s.call_id
             where s.call_id = ? and s.previews_until > now()""";

    private static final String REPLACE = """
            update dry_run_samples set sample = jsonb_set(sample, array[?::text], ?::jsonb)
             where call_id = ? and previews_until > clock_timestamp()""";

    private static final String FINISH =
            "update dry_run_samples set previews_until = null where call_id = ? and previews_until > clock_timestamp()";

    private static final TypeReference<TriggerRequest> REQUEST = new TypeReference<>() {};
    private static final TypeReference<JsonNode> JSON = new TypeReference<>() {};
    private static final TypeReference<List<SampledContact>> SAMPLE = new TypeReference<>() {};

    private final Connection connection;

    SampleRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * A sample that is stored.
     *
     * @param awaited whether its previews are being made
     */
    record Stored(List<SampledContact> sample, boolean awaited) {}

    /** A dry run whose previews are being made: those of its sample that have one, which is none yet. */
    record Awaited(
            TriggerCallId call,
            WorkspaceId workspace,
            int version,
            TriggerRequest request,
            List<SampledContact> sample) {}

    /** Empty when the call is none, or could start nothing. */
    Optional<WorkspaceId> workspaceOfDryRun(TriggerCallId call) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WORKSPACE)) {
            select.setObject(1, call.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new WorkspaceId(row.getString(1))) : Optional.empty();
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

    /** Empty when gone. */
    Optional<Contact> contact(WorkspaceId workspace, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + ContactColumns.ALL + " from contacts c where c.workspace = ? and c.id = ?")) {
            select.setString(1, workspace.value());
            select.setLong(2, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(ContactColumns.read(row)) : Optional.empty();
            }
        }
    }

    /**
     * Tells whether there was none.
     *
     * @param within how long its previews may take; null when it has none
     */
    boolean store(TriggerCallId call, List<SampledContact> sample, Duration within) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            insert.setObject(1, call.value());
            insert.setString(2, JsonColumn.write(sample));
            insert.setObject(3, within == null ? null : within.toMillis(), Types.BIGINT);
            return insert.executeUpdate() > 0;
        }
    }

    Optional<Stored> find(TriggerCallId call) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, call.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Stored(JsonColumn.read(row.getString(1), SAMPLE), row.getBoolean(2)))
                        : Optional.empty();
            }
        }
    }

    /** Those with the least time left first. */
    List<AwaitedPreviews> awaited() throws SQLException {
        List<AwaitedPreviews> awaited = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ALL_AWAITED);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                awaited.add(new AwaitedPreviews(
                        new WorkspaceId(rows.getString(1)), new TriggerCallId(rows.getObject(2, UUID.class))));
            }
        }
        return awaited;
    }

    /** Empty when all are made, or it is too late. */
    Optional<Awaited> awaited(TriggerCallId call) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AWAITED)) {
            select.setObject(1, call.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Awaited(
                                call,
                                new WorkspaceId(row.getString(1)),
                                row.getInt(2),
                                JsonColumn.read(row.getString(3), REQUEST),
                                JsonColumn.read(row.getString(4), SAMPLE)))
                        : Optional.empty();
            }
        }
    }

    /** Puts a contact in its place of the sample; tells whether that was in time. */
    boolean replace(TriggerCallId call, int place, SampledContact contact) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REPLACE)) {
            update.setInt(1, place);
            update.setString(2, JsonColumn.write(contact));
            update.setObject(3, call.value());
            return update.executeUpdate() > 0;
        }
    }

    /** That all previews are made; tells whether that was in time. */
    boolean finish(TriggerCallId call) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FINISH)) {
            update.setObject(1, call.value());
            return update.executeUpdate() > 0;
        }
    }
}
