package dev.beckon.definitions.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.localstack.testing.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The migration that gives numbers to actions and triggers of versions that were made before there were any. */
class NumbersOfOldVersionsTest {

    @Test
    void anActionHasTheSameNumberInAllVersionsAndNothingElseChanges() throws Exception {
        TestPostgres.Database database = TestPostgres.freshDatabase();
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.username(), database.password())) {
            connection.setAutoCommit(false);
            run(connection, "V1__workspaces_keys_and_scenarios.sql");
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into workspace values ('w', 'W', 'GB', 'UTC', '{}', 0, now(), now())");
                statement.execute("""
                        insert into scenario (workspace_id, title, active, current_version, revision, created_at, updated_at)
                        values ('w', 'T', true, 2, 0, now(), now())""");
            }
            version(connection, 1, """
                    { "entry_policy": "skip",
                      "triggers": [ {"trigger_type": "contact_create"} ],
                      "actions": [ { "action_key": "b", "action_type": "message", "content": "é \\" {", "x": {"z": 1, "a": 2} },
                                   {"action_key": "a", "action_type": "message"} ] }""");
            version(connection, 2, """
                    {"actions": [{"action_key": "a", "action_type": "message"}, {"action_key": "c"}], "triggers": []}""");
            run(connection, "V2__parts_kinds_and_what_scenarios_refer_to.sql");
            connection.commit();
            JsonNode first = definition(connection, 1);
            JsonNode second = definition(connection, 2);
            assertThat(first.at("/actions/1/id").asLong())
                    .isPositive()
                    .isEqualTo(second.at("/actions/0/id").asLong());
            assertThat(first.at("/actions/0/id").asLong())
                    .isNotIn(
                            first.at("/actions/1/id").asLong(),
                            second.at("/actions/1/id").asLong());
            assertThat(first.at("/triggers/0/id").asLong()).isPositive();
            assertThat(second.get("triggers")).isEmpty();
            assertThat(first.at("/actions/0/content").asText()).isEqualTo("é \" {");
            assertThat(first.fieldNames()).toIterable().containsExactly("entry_policy", "triggers", "actions");
            assertThat(first.at("/actions/0/x").fieldNames()).toIterable().containsExactly("z", "a");
        }
    }

    private static void run(Connection connection, String migration) throws IOException, SQLException {
        try (InputStream resource = NumbersOfOldVersionsTest.class.getResourceAsStream("/db/migration/" + migration);
                Statement statement = connection.createStatement()) {
            statement.execute(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void version(Connection connection, int version, String definition) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into scenario_version values (1, ?, ?, now())")) {
            insert.setInt(1, version);
            insert.setString(2, definition);
            insert.executeUpdate();
        }
    }

    private static JsonNode definition(Connection connection, int version) throws Exception {
        try (PreparedStatement query =
                connection.prepareStatement("select definition from scenario_version where version = ?")) {
            query.setInt(1, version);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return Json.MAPPER.readTree(rows.getString(1));
            }
        }
    }
}
