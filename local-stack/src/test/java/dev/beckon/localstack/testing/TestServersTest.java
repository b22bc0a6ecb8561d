package dev.beckon.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.topic.Topic;
import dev.beckon.contracts.topic.Topics;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestServersTest {

    @Test
    void theBrokerHasEveryTopicAndItsDeadLetters() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            Set<String> names = admin.listTopics().names().get();
            assertThat(names).containsAll(Topics.all().stream().map(Topic::name).toList());
            assertThat(names)
                    .containsAll(Topics.all().stream().map(Topic::deadLetters).toList());
        }
    }

    @Test
    void theBrokerIsTheSameOneEachTime() {
        assertThat(TestBroker.bootstrapServers()).isEqualTo(TestBroker.bootstrapServers());
    }

    @Test
    void everyDatabaseIsNewAndEmpty() throws Exception {
        TestPostgres.Database first = TestPostgres.freshDatabase();
        TestPostgres.Database second = TestPostgres.freshDatabase();
        assertThat(first.url()).isNotEqualTo(second.url());
        try (var connection = DriverManager.getConnection(second.url(), second.username(), second.password());
                var tables = connection.getMetaData().getTables(null, "public", null, null)) {
            assertThat(tables.next()).isFalse();
        }
    }
}
