package dev.beckon.triggers.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.codec.Codec;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.engine.condition.CompiledCondition;
import dev.beckon.engine.definition.ConditionTest.Compare;
import dev.beckon.engine.definition.ConditionTest.EventHistory;
import dev.beckon.engine.definition.ConditionTest.Match;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.interpreter.ContactVariables;
import dev.beckon.engine.template.TemplateScope;
import dev.beckon.triggers.contact.ContactColumns;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.database.JsonColumn;
import dev.beckon.triggers.testing.ServiceTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The database and the engine must pick the same people. What failed again with {@code -Drules.seed=…}. */
@ServiceTest
class RuleAgreementTest {

    private static final int CONTACTS = 200;
    private static final int RULES = Integer.getInteger("agreement.rules", 2_000);

    private static final Codec<ContactProfile> PROFILES = Codec.json(ContactProfile.class);

    @Inject
    Database database;

    @Test
    void theDatabasePicksWhomTheEnginePicks() {
        long seed = Long.getLong("rules.seed", System.nanoTime());
        System.out.println("RuleAgreementTest seed=" + seed);
        String workspace = "agreement-" + UUID.randomUUID();
        GeneratedRules generated = new GeneratedRules(seed, folders(workspace));
        store(workspace, generated);
        Map<Long, Map<String, Object>> contacts = asTheEngineGetsThem(workspace);
        for (int i = 0; i < RULES; i++) {
            Rules rules = generated.rules(2);
            CompiledCondition condition = CompiledCondition.of(rules);
            Set<Long> expected = new TreeSet<>();
            contacts.forEach((id, contact) -> {
                if (condition
                        .test(new TemplateScope(Map.of("contact", contact)))
                        .isTrue()) {
                    expected.add(id);
                }
            });
            assertThat(disputed(picked(workspace, rules), expected, contacts))
                    .as("seed %d, %s", seed, rules)
                    .isEmpty();
        }
    }

    /** Those that only one of the two picks: {@code +} the database, {@code -} the engine; and what they are. */
    private static Map<String, Object> disputed(Set<Long> picked, Set<Long> expected, Map<Long, ?> people) {
        Map<String, Object> disputed = new TreeMap<>();
        people.forEach((id, person) -> {
            if (picked.contains(id) != expected.contains(id)) {
                disputed.put((picked.contains(id) ? "+" : "-") + id, person);
            }
        });
        return disputed;
    }

    /** What happened to somebody, and how many days ago. */
    private record Happened(Map<String, Object> properties, int daysAgo) {}

    @Test
    void theDatabaseCountsTheEventsThatTheEngineWouldCount() {
        long seed = Long.getLong("rules.seed", System.nanoTime());
        System.out.println("RuleAgreementTest of events, seed=" + seed);
        String workspace = "agreement-" + UUID.randomUUID();
        GeneratedRules generated = new GeneratedRules(seed, folders(workspace));
        Map<Long, List<Happened>> histories = new TreeMap<>();
        for (long contact : store(workspace, generated)) {
            List<Happened> history = new ArrayList<>();
            for (int i = generated.number(5); i > 0; i--) {
                history.add(new Happened(generated.properties(), generated.number(8)));
            }
            histories.put(contact, history);
        }
        histories.forEach((contact, history) -> history.forEach(event -> happened(workspace, contact, event)));
        for (int i = 0; i < RULES / 4; i++) {
            EventHistory rule = generated.history("bought");
            Set<Long> expected = new TreeSet<>();
            histories.forEach((contact, history) -> {
                if (holds(rule, history)) {
                    expected.add(contact);
                }
            });
            assertThat(disputed(picked(workspace, new Rules(Match.ALL, List.of(rule))), expected, histories))
                    .as("seed %d, %s", seed, rule)
                    .isEmpty();
        }
    }

    private static boolean holds(EventHistory rule, List<Happened> history) {
        long count = history.stream()
                .filter(event ->
                        rule.within() == null || event.daysAgo() < rule.within().toDays())
                .filter(event -> rule.where() == null
                        || CompiledCondition.of(rule.where())
                                .test(new TemplateScope(Map.of("event", event.properties())))
                                .isTrue())
                .count();
        return CompiledCondition.of(
                        new Rules(Match.ALL, List.of(new Compare("contact.count", rule.operator(), rule.count()))))
                .test(new TemplateScope(Map.of("contact", Map.of("count", count))))
                .isTrue();
    }

    private void happened(String workspace, long contact, Happened event) {
        database.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into contact_events (event_id, workspace, contact_id, name, properties, occurred_at)
                    values (?, ?, ?, 'bought', ?::jsonb, now() - ? * interval '24 hours')""")) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, workspace);
                insert.setLong(3, contact);
                insert.setString(4, JsonColumn.write(event.properties()));
                insert.setInt(5, event.daysAgo());
                return insert.executeUpdate();
            }
        });
    }

    private Set<Long> picked(String workspace, Rules rules) {
        Sql query = Sql.of("select c.id from contacts c where c.workspace = ? and", workspace)
                .then(new RuleCompiler(Instant.now(), segment -> Optional.empty()).compile(rules));
        return database.inTransaction(connection -> {
            Set<Long> ids = new TreeSet<>();
            try (PreparedStatement select = query.prepare(connection);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        });
    }

    /** The ids. */
    private List<Long> store(String workspace, GeneratedRules generated) {
        return database.inTransaction(connection -> {
            List<Long> stored = new ArrayList<>();
            for (int i = 0; i < CONTACTS; i++) {
                Map<String, Object> contact = new HashMap<>(generated.contact());
                contact.replace("username", i % 2 == 0 ? "user-" + i : null);
                contact.replace("external_id", i % 3 == 0 ? Integer.toString(i) : null);
                stored.add(insert(connection, workspace, contact));
            }
            return stored;
        });
    }

    /** By id: read from the database, and once through JSON, as a profile comes to the worker. */
    private Map<Long, Map<String, Object>> asTheEngineGetsThem(String workspace) {
        return database.inTransaction(connection -> {
            Map<Long, Map<String, Object>> contacts = new TreeMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select " + ContactColumns.ALL + " from contacts c where c.workspace = ?")) {
                select.setString(1, workspace);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        ContactProfile sent = ContactColumns.read(rows).profile();
                        ContactProfile profile = PROFILES.decode(PROFILES.encode(sent));
                        contacts.put(profile.contactId().value(), ContactVariables.of(profile));
                    }
                }
            }
            return contacts;
        });
    }

    private static long insert(Connection connection, String workspace, Map<String, Object> contact)
            throws SQLException {
        List<?> folders = (List<?>) contact.get("folders");
        try (PreparedStatement insert = connection.prepareStatement("""
                with stored as (
                  insert into contacts (id, workspace, name, username, external_id, language, country, time_zone, tags,
                                        properties, folders, revision)
                  values (nextval('contact_ids'), ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, 1) returning id),
                members as (
                  insert into folder_contacts (folder_id, contact_id)
                  select unnest(?::bigint[]), id from stored)
                select id from stored""")) {
            List<Object> values = new ArrayList<>(List.of(workspace));
            for (String field : List.of("name", "username", "external_id", "language", "country", "time_zone")) {
                values.add(contact.get(field));
            }
            values.add(JsonColumn.write(contact.get("tags")));
            values.add(JsonColumn.write(contact.get("properties")));
            values.add(connection.createArrayOf("bigint", folders.toArray()));
            values.add(connection.createArrayOf("bigint", folders.toArray()));
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private List<Long> folders(String workspace) {
        return database.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into folders (workspace, title) select ?, 'f' || n from generate_series(1, 8) n returning id")) {
                insert.setString(1, workspace);
                try (ResultSet rows = insert.executeQuery()) {
                    List<Long> ids = new ArrayList<>();
                    while (rows.next()) {
                        ids.add(rows.getLong(1));
                    }
                    return ids;
                }
            }
        });
    }
}
