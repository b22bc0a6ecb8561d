package dev.beckon.delivery.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.execution.HttpTask;
import dev.beckon.delivery.batch.Columns;
import dev.beckon.support.database.Transactions;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Claims and settles batches of requests, each batch in one transaction. */
final class RequestStatements {

    /** A claim of a request that is still being called repeats a call whose caller is lost. */
    private static final String CLAIM = """
            insert into http_request as r (request_id, workspace, contact_id, execution_id, state, attempts, claimed_at, updated_at)
            select v.*, 'calling', 1, now(), now() from unnest(?::uuid[], ?::text[], ?::int8[], ?::uuid[]) as v
            on conflict (request_id) do update set state = 'calling', attempts = r.attempts + 1, claimed_at = now(),
              repeats = r.repeats + case when r.state = 'calling' then 1 else 0 end, updated_at = now()
            where r.state <> 'done'
            returning r.request_id, r.attempts, r.repeats, r.result""";

    private static final String FIND =
            "select r.request_id, r.attempts, r.repeats, r.result from http_request r where r.request_id = any (?)";

    private static final String RECORD = """
            update http_request r set state = case when v.result is null then 'waiting' else 'done' end,
              result = v.result, repeats = r.repeats + v.repeats, updated_at = now()
            from unnest(?::uuid[], ?::text[], ?::int4[]) as v (request_id, result, repeats)
            where r.request_id = v.request_id and r.state <> 'done'""";

    private final DataSource database;

    /**
     * What follows from a call.
     *
     * @param result null when it is to be made again
     * @param repeats 1 when the call may have arrived and is made again
     */
    record Ending(UUID requestId, HttpResult result, int repeats) {}

    RequestStatements(DataSource database) {
        this.database = database;
    }

    /** Claims; gives what is known of each now, in their order: with a result it is settled and not claimed. */
    List<RequestEntry> claim(List<HttpTask> tasks) throws SQLException {
        return Transactions.run(database, connection -> {
            Map<UUID, RequestEntry> entries = granted(connection, tasks);
            List<UUID> others = tasks.stream()
                    .map(HttpTask::requestId)
                    .filter(id -> !entries.containsKey(id))
                    .toList();
            if (!others.isEmpty()) {
                try (PreparedStatement find = connection.prepareStatement(FIND)) {
                    new Columns<>(find, others).uuid(id -> id);
                    entries.putAll(read(find));
                }
            }
            return tasks.stream().map(task -> entries.get(task.requestId())).toList();
        });
    }

    /** Records endings; gives nothing for each. */
    List<Void> record(List<Ending> endings) throws SQLException {
        return Transactions.run(database, connection -> {
            try (PreparedStatement update = connection.prepareStatement(RECORD)) {
                new Columns<>(update, endings)
                        .uuid(Ending::requestId)
                        .text(ending -> written(ending.result()))
                        .integer(Ending::repeats);
                update.executeUpdate();
            }
            return Collections.nCopies(endings.size(), null);
        });
    }

    private static Map<UUID, RequestEntry> granted(Connection connection, List<HttpTask> tasks) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            new Columns<>(claim, tasks)
                    .uuid(HttpTask::requestId)
                    .text(HttpTask::workspace)
                    .bigint(task -> task.contactId().value())
                    .uuid(task -> task.executionId().value());
            return read(claim);
        }
    }

    private static Map<UUID, RequestEntry> read(PreparedStatement statement) throws SQLException {
        Map<UUID, RequestEntry> entries = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                HttpResult result = result(row.getString(4));
                entries.put(row.getObject(1, UUID.class), new RequestEntry(row.getInt(2), row.getInt(3), result));
            }
        }
        return entries;
    }

    private static String written(HttpResult result) {
        try {
            return result == null ? null : Json.MAPPER.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("What was read as JSON can be written as JSON", e);
        }
    }

    private static HttpResult result(String text) {
        try {
            return text == null ? null : Json.MAPPER.readValue(text, HttpResult.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A stored result is unreadable", e);
        }
    }
}
